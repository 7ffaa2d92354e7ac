import { PLAYER_NAME_PATTERN } from '@playhead/contract/api';
import type { JsonObject } from '../../store/relational/index.ts';
import type { ControlContext } from '../control-context.ts';
import { isRecord } from '../is-record.ts';
import { quote, type Refusal, refuse } from '../refusal.ts';

/** A field of a request, checked. */
export type Parsed<Value> = { readonly ok: true; readonly value: Value } | Refusal;

const PLAYER_NAME = new RegExp(PLAYER_NAME_PATTERN);
const PRICINGS: readonly unknown[] = [undefined, 'free', 'pay'];

type Versions = Pick<ControlContext, 'latestVersion' | 'versions'>;

/** Word for the newest version that there is now. */
const LATEST = 'latest';

/** Whether a value can be the name of a player. */
export const isPlayerName = (value: unknown): value is string => typeof value === 'string' && PLAYER_NAME.test(value);

/** The rule of {@link isPlayerName}, for messages. */
export const NAME_RULE = 'it must have 3 to 30 letters, digits, _, - or @, and begin with a letter.';

/** A JSON body; 4799 where it is no object. */
export function parseBody(body: unknown, expected: string): Parsed<JsonObject> {
  return isRecord(body) ? { ok: true, value: body } : refuse(4799, `Send a JSON object with ${expected}.`);
}

/** The body's `name`, or 4700. */
export function parseName({ name }: JsonObject): Parsed<string> {
  return isPlayerName(name) ? { ok: true, value: name } : refuse(4700, `\`name\` is ${quote(name)}; ${NAME_RULE}`);
}

/** The body's `version`, or 4100; `latest` where it has none. */
export function parseVersion({ version = LATEST }: JsonObject, { versions }: Versions): Parsed<string> {
  if (typeof version === 'string' && [LATEST, ...versions].includes(version)) return { ok: true, value: version };
  return refuse(4100, `\`version\` is ${quote(version)}; it must be one of ${versions.join(', ')}, or ${LATEST}.`);
}

/** The version that a word of {@link parseVersion} stands for now. */
export const resolveVersion = (version: string, { latestVersion }: Versions): string =>
  version === LATEST ? latestVersion : version;

/** The body's `auto_update`, or 4799; `Y` where it has none. */
export function parseAutoUpdate({ auto_update = 'Y' }: JsonObject): Parsed<boolean> {
  if (auto_update === 'Y' || auto_update === 'N') return { ok: true, value: auto_update === 'Y' };
  return refuse(4799, `\`auto_update\` is ${quote(auto_update)}; it must be "Y" or "N".`);
}

/** 4707 where a body names a price that there is none of. What a player costs is not the caller's to say, so a good one has no effect. */
export function refusePricing({ pricing }: JsonObject): Refusal | undefined {
  if (PRICINGS.includes(pricing)) return undefined;
  return refuse(4707, `\`pricing\` is ${quote(pricing)}; leave it out, or say "free" or "pay".`);
}
