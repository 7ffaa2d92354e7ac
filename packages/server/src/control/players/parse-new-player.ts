import type { DomainInput } from '@playhead/contract/api';
import type { ControlContext } from '../control-context.ts';
import type { Refusal } from '../refusal.ts';
import { parseDomains } from './parse-domains.ts';
import { parseAutoUpdate, parseBody, parseName, parseVersion, refusePricing } from './player-fields.ts';

/** What a clone takes from its request and not from its player. */
export interface NewClone {
  readonly name: string;
  readonly autoUpdate: boolean;
  /** As it was asked for: `latest` where nothing was said. */
  readonly version: string;
}

/** A player as it is asked for, checked. */
export interface NewPlayer extends NewClone {
  readonly domains: readonly DomainInput[];
}

type Versions = Pick<ControlContext, 'latestVersion' | 'versions'>;

/** A new player out of the body of a request, or the documented code of the first thing that is wrong with it. */
export function parseNewPlayer(
  body: unknown,
  versions: Versions,
): { readonly ok: true; readonly player: NewPlayer } | Refusal {
  const object = parseBody(body, '`name` and `domains`');
  if (!object.ok) return object;
  const name = parseName(object.value);
  if (!name.ok) return name;
  const priced = refusePricing(object.value);
  if (priced) return priced;
  const parsed = parseDomains(object.value['domains']);
  if (!parsed.ok) return parsed;
  const clone = parseClone(object.value, versions);
  return clone.ok ? { ok: true, player: { ...clone.clone, domains: parsed.domains } } : clone;
}

/** What is said of a clone in the body of a request. */
export function parseClone(
  body: unknown,
  versions: Versions,
): { readonly ok: true; readonly clone: NewClone } | Refusal {
  const object = parseBody(body, '`name`');
  if (!object.ok) return object;
  const name = parseName(object.value);
  if (!name.ok) return name;
  const autoUpdate = parseAutoUpdate(object.value);
  if (!autoUpdate.ok) return autoUpdate;
  const version = parseVersion(object.value, versions);
  if (!version.ok) return version;
  return { ok: true, clone: { name: name.value, autoUpdate: autoUpdate.value, version: version.value } };
}
