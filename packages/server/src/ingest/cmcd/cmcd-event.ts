import type { CmcdValue } from './parse-line.ts';

/** An event of a player in CMCD, as far as views rest on it. Times in milliseconds; what was not sent is absent. */
export interface CmcdEvent {
  readonly sessionId: string;
  /** The sender's clock when it happened, epoch milliseconds. */
  readonly atMs: number;
  readonly sequence?: number;
  /** What made the player report: `ps` state, `t` time, `e` error, `bc` bit rate, `rr` response, … */
  readonly type: string;
  readonly state?: string;
  readonly playheadMs?: number;
  /** From the wish to play until media played; told once a session. */
  readonly startDelayMs?: number;
  readonly droppedFrames?: number;
  readonly liveLatencyMs?: number;
  readonly starvations?: number;
  readonly starvedMs?: number;
  readonly errors: readonly string[];
  readonly contentId?: string;
  readonly bitrateBps?: number;
  readonly bufferMs?: number;
  readonly playbackRate?: number;
  readonly format?: string;
  readonly streamType?: string;
  /** Of `rr`: the status, until the first byte, until the last. */
  readonly responseStatus?: number;
  readonly firstByteMs?: number;
  readonly lastByteMs?: number;
}

const BITS_IN_KILOBIT = 1000;
const MOST_ERRORS = 20;
/** Beyond it `Date` has no moments. */
const LAST_MOMENT_MS = 8.64e15;

/** Makes an event of a line's values; undefined where it does not say whose it is, or when it was. */
export function toCmcdEvent(values: ReadonlyMap<string, CmcdValue>): CmcdEvent | undefined {
  const sessionId = textOf(values.get('sid'), 64);
  const atMs = countOf(values.get('ts'));
  if (!sessionId || atMs === undefined || atMs > LAST_MOMENT_MS) return undefined;
  const kilobits = countOf(values.get('br'));
  return defined({
    sessionId,
    atMs,
    sequence: sequenceOf(values.get('sn')),
    type: textOf(values.get('e'), 16) ?? '',
    state: textOf(values.get('sta'), 16),
    playheadMs: countOf(values.get('pt')),
    startDelayMs: countOf(values.get('msd')),
    droppedFrames: countOf(values.get('dfa')),
    liveLatencyMs: countOf(values.get('ltc')),
    starvations: countOf(values.get('bsa')),
    starvedMs: countOf(values.get('bsda')),
    errors: listOf(values.get('ec'))
      .slice(0, MOST_ERRORS)
      .map((one) => String(one).slice(0, 100)),
    contentId: textOf(values.get('cid'), 256),
    bitrateBps: kilobits === undefined ? undefined : kilobits * BITS_IN_KILOBIT,
    bufferMs: countOf(values.get('bl')),
    playbackRate: numberOf(values.get('pr')),
    format: textOf(values.get('sf'), 16),
    streamType: textOf(values.get('st'), 16),
    responseStatus: countOf(values.get('rc')),
    firstByteMs: countOf(values.get('ttfb')),
    lastByteMs: countOf(values.get('ttlb')),
  });
}

/** Keys that are undefined are left out. */
function defined(event: { readonly [Key in keyof CmcdEvent]: CmcdEvent[Key] | undefined }): CmcdEvent {
  return Object.fromEntries(Object.entries(event).filter(([, value]) => value !== undefined)) as unknown as CmcdEvent;
}

const listOf = (value: CmcdValue | undefined): readonly (number | string | boolean)[] =>
  value === undefined ? [] : typeof value === 'object' ? value : [value];

/** Text or word; undefined where it is neither or empty. */
function textOf(value: CmcdValue | undefined, maxLength: number): string | undefined {
  const [first] = listOf(value);
  return typeof first === 'string' && first !== '' ? first.slice(0, maxLength) : undefined;
}

/** The greatest of a number or list of numbers, one for each kind of media. */
function numberOf(value: CmcdValue | undefined): number | undefined {
  const numbers = listOf(value).filter((one) => typeof one === 'number');
  return numbers.length === 0 ? undefined : Math.max(...numbers);
}

/** A whole number from 0 on. Players send fractions where the standard wants none. */
function countOf(value: CmcdValue | undefined): number | undefined {
  const number = numberOf(value);
  return number === undefined || number < 0 || number > Number.MAX_SAFE_INTEGER / BITS_IN_KILOBIT
    ? undefined
    : Math.round(number);
}

const LAST_SEQUENCE = 4_000_000_000;

function sequenceOf(value: CmcdValue | undefined): number | undefined {
  const sequence = countOf(value);
  return sequence === undefined || sequence > LAST_SEQUENCE ? undefined : sequence;
}
