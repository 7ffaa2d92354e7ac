import { type DomainInput, PLAYER_NAME_PATTERN } from '@playhead/contract/api';
import type { ControlContext } from '../control-context.ts';
import { quote, type Refusal, refuse } from '../refusal.ts';
import { parseDomains } from './parse-domains.ts';

/** A player as it is asked for, checked and complete. */
export interface NewPlayer {
  readonly name: string;
  readonly domains: readonly DomainInput[];
  readonly autoUpdate: boolean;
  readonly version: string;
}

type Versions = Pick<ControlContext, 'latestVersion' | 'versions'>;

const PLAYER_NAME = new RegExp(PLAYER_NAME_PATTERN);

/** A new player out of the body of a request, or the documented code of the first thing that is wrong with it. */
export function parseNewPlayer(
  body: unknown,
  { latestVersion, versions }: Versions,
): { readonly ok: true; readonly player: NewPlayer } | Refusal {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    return refuse(4799, 'Send a JSON object with `name` and `domains`.');
  }
  const { name, domains, auto_update = 'Y', version = latestVersion } = body as Readonly<Record<string, unknown>>;
  if (typeof name !== 'string' || !PLAYER_NAME.test(name))
    return refuse(4700, `\`name\` is ${quote(name)}; ${NAME_RULE}`);
  const parsed = parseDomains(domains);
  if (!parsed.ok) return parsed;
  if (auto_update !== 'Y' && auto_update !== 'N')
    return refuse(4799, `\`auto_update\` is ${quote(auto_update)}; it must be "Y" or "N".`);
  if (typeof version !== 'string' || !versions.includes(version)) {
    return refuse(4100, `\`version\` is ${quote(version)}; it must be one of ${versions.join(', ')}.`);
  }
  return { ok: true, player: { name, domains: parsed.domains, autoUpdate: auto_update === 'Y', version } };
}

const NAME_RULE = 'it must have 3 to 30 letters, digits, _, - or @, and begin with a letter.';
