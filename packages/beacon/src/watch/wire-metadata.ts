import { CUSTOM_DIMENSIONS, PLAY_REASONS, type ViewMetadata } from '@playhead/contract/beats';
import { attempt } from '../guard.ts';

/** An address without query and fragment, where tokens and personal data live; `undefined` unless it is http(s). */
export const publicUrl = (url: unknown): string | undefined => /^https?:[^?#]*/i.exec(String(url))?.[0];

/** How long the wire format lets each text be. */
const TEXTS = {
  title: 512,
  videoId: 256,
  engine: 64,
  playerVersion: 64,
  language: 35,
  viewerId: 256,
  sessionId: 64,
  series: 256,
  contentType: 64,
  videoLanguage: 35,
  cdn: 64,
  drm: 32,
  videoCodec: 64,
  audioCodec: 64,
  viewerPlan: 64,
  experiment: 128,
  connection: 16,
  deviceModel: 64,
  osVersion: 32,
} as const;

const COUNTS = ['durationMs', 'screenWidth', 'screenHeight', 'pageLoadMs', 'playerStartupMs', 'deployment'] as const;

const CUSTOM_LENGTH = 256;
const ADDRESS_LENGTH = 2048;
const MOST_FRAMES_PER_SECOND = 1000;

type Told = Readonly<Record<string, unknown>>;
type Mended = Readonly<Record<string, unknown>>;

/** Empty texts say nothing, and neither does what has no text. */
const text = (value: unknown, maxLength: number): string | undefined => {
  if (value === undefined || value === null) return undefined;
  return attempt(() => `${value}`)?.slice(0, maxLength) || undefined;
};

const address = (value: unknown): string | undefined => attempt(() => publicUrl(value))?.slice(0, ADDRESS_LENGTH);

const count = (value: unknown): number | undefined => {
  const number = value === undefined || value === null ? Number.NaN : Math.round(Number(value));
  return number >= 0 && number <= Number.MAX_SAFE_INTEGER ? number : undefined;
};

const frames = (value: unknown): number | undefined => {
  const number = Math.round(Number(value) * 1000) / 1000;
  return number > 0 && number <= MOST_FRAMES_PER_SECOND ? number : undefined;
};

const oneOf = <T>(values: readonly T[], value: unknown): T | undefined => values.find((one) => one === value);

/** A place in the list is a name of its own: what is missing in the middle stays empty. */
const custom = (values: unknown): string[] | undefined =>
  Array.isArray(values) && values.length
    ? Array.from(values.slice(0, CUSTOM_DIMENSIONS), (value) => text(value, CUSTOM_LENGTH) ?? '')
    : undefined;

const each = (names: readonly string[], mend: (name: string) => unknown): Mended =>
  Object.fromEntries(names.map((name) => [name, attempt(() => mend(name))]));

/**
 * `told` as the wire format takes it, in what pages get wrong: addresses lose their query, titles and ids become texts that are not
 * too long, and what is no number, or nobody knows, is left out. One odd title must not make the server refuse a beat.
 */
export const wireMetadata = (told: Told): ViewMetadata => {
  const mended: Mended = {
    ...each(['sourceUrl', 'pageUrl'], (name) => address(told[name])),
    ...each(Object.keys(TEXTS), (name) => text(told[name], TEXTS[name as keyof typeof TEXTS])),
    ...each(COUNTS, (name) => count(told[name])),
    ...each(['streamType'], (name) => oneOf(['vod', 'live'], told[name])),
    ...each(['playReason'], (name) => oneOf(PLAY_REASONS, told[name])),
    ...each(['frameRate'], (name) => frames(told[name])),
    ...each(['automated'], (name) => (told[name] === true ? true : undefined)),
    ...each(['custom'], (name) => custom(told[name])),
  };
  return Object.fromEntries(Object.entries(mended).filter(([, value]) => value !== undefined)) as ViewMetadata;
};
