import { REBUFFER_MS } from '@playhead/contract/beats';

/** What the journal says of a beat, as far as the session log rests on it. */
export interface LoggedBeat {
  readonly state: string;
  readonly reason: string;
  readonly exit: string;
  readonly atMs: number;
  readonly playheadMs: number;
  readonly playedMs: number;
  /** -1 before the first frame. */
  readonly startupMs: number;
  readonly seekCount: number;
  readonly rebufferCount: number;
  readonly errorCode: string;
  readonly errorDetail: string;
  readonly spans: readonly LoggedSpan[];
}

/** A span as it is stored: kind, number, from, to, whether open, playhead; what follows is not of interest here. */
export type LoggedSpan = readonly [
  kind: string,
  n: number,
  fromMs: number,
  toMs: number,
  open: number,
  playheadMs: number,
  ...rest: readonly unknown[],
];

/** Media Analytics' names of what happens in a session. */
export type SessionEventName =
  | 'player_start'
  | 'startup'
  | 'playing'
  | 'paused'
  | 'seeking'
  | 'rebuffering'
  | 'ended'
  | 'error'
  | 'next_track'
  | 'prev_track';

/** One thing that happened, so long after the session began. */
export interface SessionEvent {
  readonly event: SessionEventName;
  readonly atMs: number;
  /** Position in the content; of a seek, where it went to. */
  readonly playheadMs?: number;
  /** Of `playing`: time played since the one before. */
  readonly playedMs?: number;
  /** Of `rebuffering`: how long it took. */
  readonly durationMs?: number;
  readonly errorCode?: string;
}

/** `playing` tells of a minute at most; whatever else happens tells of what is pending. */
const PLAYING_EVERY_MS = 60_000;

/**
 * The events of a session out of its beats, in the order of their sequence, and what the page went on with.
 *
 * @param follow what the viewer went to from here, where it was another item of the playlist.
 */
export function sessionLogOf(
  beats: readonly LoggedBeat[],
  follow?: 'next_track' | 'prev_track',
): readonly SessionEvent[] {
  const last = beats.at(-1);
  const happened: SessionEvent[] = [
    { event: 'player_start', atMs: 0, playheadMs: 0 },
    ...startupOf(beats),
    ...fromSpans(beats),
    ...fromCounters(beats),
    ...fromStates(beats),
    ...errorsOf(beats),
    ...(follow && last ? [{ event: follow, atMs: last.atMs, playheadMs: last.playheadMs } as const] : []),
  ];
  return withPlaying(happened.sort(byTime), beats);
}

const RANK: readonly SessionEventName[] = [
  'player_start',
  'startup',
  'seeking',
  'rebuffering',
  'paused',
  'error',
  'ended',
];
const rankOf = ({ event }: SessionEvent) => (RANK.includes(event) ? RANK.indexOf(event) : RANK.length);
const byTime = (left: SessionEvent, right: SessionEvent) => left.atMs - right.atMs || rankOf(left) - rankOf(right);

function startupOf(beats: readonly LoggedBeat[]): readonly SessionEvent[] {
  const first = beats.find(({ startupMs }) => startupMs >= 0);
  if (!first) return [];
  const playheadMs = first.reason === 'first_frame' ? first.playheadMs : 0;
  return [{ event: 'startup', atMs: first.startupMs, playheadMs }];
}

function fromSpans(beats: readonly LoggedBeat[]): readonly SessionEvent[] {
  const latest = new Map<string, LoggedSpan>();
  for (const { spans } of beats) {
    for (const span of spans) {
      const key = `${span[0]} ${span[1]}`;
      const known = latest.get(key);
      if (!known || known[3] <= span[3]) latest.set(key, span);
    }
  }
  return [...latest.values()].flatMap(([kind, , atMs, toMs, , playheadMs]): SessionEvent[] => {
    if (kind === 'seek') return [{ event: 'seeking', atMs, playheadMs }];
    const durationMs = toMs - atMs;
    return kind === 'stall' && durationMs >= REBUFFER_MS
      ? [{ event: 'rebuffering', atMs, playheadMs, durationMs }]
      : [];
  });
}

/** Senders that tell no spans tell at least how many there were. */
function fromCounters(beats: readonly LoggedBeat[]): readonly SessionEvent[] {
  const told = new Set(beats.flatMap(({ spans }) => spans.map(([kind]) => kind)));
  return [
    ...(told.has('seek') ? [] : grown(beats, 'seekCount', 'seeking')),
    ...(told.has('stall') ? [] : grown(beats, 'rebufferCount', 'rebuffering')),
  ];
}

function grown(
  beats: readonly LoggedBeat[],
  counter: 'seekCount' | 'rebufferCount',
  event: SessionEventName,
): readonly SessionEvent[] {
  let known = 0;
  return beats.flatMap((beat) => {
    const isMore = beat[counter] > known;
    known = Math.max(known, beat[counter]);
    return isMore ? [{ event, atMs: beat.atMs, playheadMs: beat.playheadMs }] : [];
  });
}

function fromStates(beats: readonly LoggedBeat[]): readonly SessionEvent[] {
  return beats.flatMap(({ state, exit, atMs, playheadMs }, index): SessionEvent[] => {
    const before = beats[index - 1];
    if (state === 'paused' && before?.state !== 'paused') return [{ event: 'paused', atMs, playheadMs }];
    const hasEnded = state === 'ended' || exit === 'ended';
    const hadEnded = before !== undefined && (before.state === 'ended' || before.exit === 'ended');
    return hasEnded && !hadEnded ? [{ event: 'ended', atMs, playheadMs }] : [];
  });
}

/** A beat repeats the error until it is acknowledged. */
function errorsOf(beats: readonly LoggedBeat[]): readonly SessionEvent[] {
  const told = new Set<string>();
  return beats.flatMap(({ errorCode, errorDetail, atMs, playheadMs }): SessionEvent[] => {
    const key = `${errorCode} ${errorDetail}`;
    if (errorCode === '' || told.has(key)) return [];
    told.add(key);
    return [{ event: 'error', atMs, playheadMs, errorCode }];
  });
}

/** Puts `playing` before whatever ends a time of play, and once a minute. */
function withPlaying(events: readonly SessionEvent[], beats: readonly LoggedBeat[]): readonly SessionEvent[] {
  const told: SessionEvent[] = [];
  let reportedMs = 0;
  const report = (atMs: number, leastMs: number, position: Pick<SessionEvent, 'playheadMs'>) => {
    const pendingMs = playedAt(beats, atMs) - reportedMs;
    if (pendingMs < leastMs) return;
    told.push({ event: 'playing', atMs, ...position, playedMs: pendingMs });
    reportedMs += pendingMs;
  };
  const rest = [...events];
  const tellUntil = (atMs: number) => {
    for (let next = rest[0]; next && next.atMs <= atMs; next = rest[0]) {
      report(next.atMs, 1, positionBefore(next));
      told.push(next);
      rest.shift();
    }
  };
  for (const beat of beats) {
    tellUntil(beat.atMs);
    report(beat.atMs, PLAYING_EVERY_MS, { playheadMs: beat.playheadMs });
  }
  const last = beats.at(-1);
  if (last) report(last.atMs, 1, { playheadMs: last.playheadMs });
  tellUntil(Number.POSITIVE_INFINITY);
  return told;
}

/** A seek says where it went to, not where play ended. */
const positionBefore = ({ event, playheadMs }: SessionEvent): Pick<SessionEvent, 'playheadMs'> =>
  event === 'seeking' || playheadMs === undefined ? {} : { playheadMs };

/** Time played by then: none before the first frame, between two beats in proportion. */
function playedAt(beats: readonly LoggedBeat[], atMs: number): number {
  const startupMs = beats.find((beat) => beat.startupMs >= 0)?.startupMs ?? 0;
  let before = { atMs: startupMs, playedMs: 0 };
  if (atMs <= startupMs) return 0;
  for (const beat of beats) {
    if (beat.atMs <= startupMs) continue;
    if (beat.atMs >= atMs) {
      const share = (atMs - before.atMs) / (beat.atMs - before.atMs);
      return Math.round(before.playedMs + share * (beat.playedMs - before.playedMs));
    }
    before = beat;
  }
  return before.playedMs;
}
