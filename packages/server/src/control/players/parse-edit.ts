import type { DomainInput } from '@playhead/contract/api';
import type { ControlContext } from '../control-context.ts';
import type { Refusal } from '../refusal.ts';
import { parseSomeDomains } from './parse-domains.ts';
import {
  type Parsed,
  parseAutoUpdate,
  parseBody,
  parseVersion,
  refusePricing,
  resolveVersion,
} from './player-fields.ts';
import { parseRevision } from './revision.ts';

/** What of a player shall be otherwise; undefined: as it is. */
export interface PlayerEdit {
  /** What the caller believes its name to be. */
  readonly name: unknown;
  readonly domains: readonly DomainInput[] | undefined;
  readonly version: string | undefined;
  readonly autoUpdate: boolean | undefined;
  readonly revision: number | undefined;
}

/** An edit out of the body of a request, or the documented code of the first thing that is wrong with it. */
export function parseEdit(
  body: unknown,
  context: Pick<ControlContext, 'latestVersion' | 'versions'>,
): { readonly ok: true; readonly edit: PlayerEdit } | Refusal {
  const object = parseBody(body, '`domains`, `version` or `auto_update`');
  if (!object.ok) return object;
  const given = object.value;
  const priced = refusePricing(given);
  if (priced) return priced;
  const domains = given['domains'] === undefined ? NOTHING : parseGivenDomains(given['domains']);
  if (!domains.ok) return domains;
  const version = given['version'] === undefined ? NOTHING : parseVersion(given, context);
  if (!version.ok) return version;
  const autoUpdate = given['auto_update'] === undefined ? NOTHING : parseAutoUpdate(given);
  if (!autoUpdate.ok) return autoUpdate;
  const revision = parseRevision(given);
  if (!revision.ok) return revision;
  return {
    ok: true,
    edit: {
      name: given['name'],
      domains: domains.value,
      version: version.value && resolveVersion(version.value, context),
      autoUpdate: autoUpdate.value,
      revision: revision.value,
    },
  };
}

const NOTHING: Parsed<undefined> = { ok: true, value: undefined };

function parseGivenDomains(value: unknown): Parsed<readonly DomainInput[]> {
  const parsed = parseSomeDomains(value);
  return parsed.ok ? { ok: true, value: parsed.domains } : parsed;
}
