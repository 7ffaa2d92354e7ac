import type { BeatSpan, SpanKind } from '@playhead/contract/beats';

/** What a span may tell beside its times. */
export type SpanDetail = Pick<BeatSpan, 'playheadMs' | 'rendition' | 'mode'>;

/** A span as it goes into a beat; `change` numbers its latest change. */
export interface LoggedSpan {
  readonly span: BeatSpan;
  readonly change: number;
}

/** The continuous periods of one view, by kind at most one at a time. All times are on the monotonic clock. */
export interface SpanLog {
  /** Begins a span; one of the same kind that is open ends there. */
  readonly begin: (kind: SpanKind, atMs: number, detail: SpanDetail) => void;
  /** Ends the open span of that kind, if there is one. */
  readonly end: (kind: SpanKind, atMs: number) => void;
  /** Changes what the open span of that kind tells, if there is one. */
  readonly amend: (kind: SpanKind, detail: Partial<SpanDetail>) => void;
  /** Number of the latest change. */
  readonly latest: () => number;
  /** What changed after change number `change`, oldest change first, at most as much as a beat takes; with `all`, every open one too. */
  readonly changedSince: (change: number, atMs: number, all: boolean) => readonly LoggedSpan[];
  /** The server has everything up to change number `change`: what has ended by then is forgotten. */
  readonly forget: (change: number) => void;
}

/** The wire format takes this many in one beat. */
const MOST_SPANS = 100;

interface Entry {
  readonly kind: SpanKind;
  readonly n: number;
  readonly fromMs: number;
  toMs: number | undefined;
  detail: SpanDetail;
  change: number;
}

/** An empty log of a view that began at `startMs`. */
export const createSpanLog = (startMs: number): SpanLog => {
  const counts: Partial<Record<SpanKind, number>> = {};
  let entries: Entry[] = [];
  let changes = 0;

  const since = (atMs: number): number => Math.max(0, Math.floor(atMs - startMs));
  const openOf = (kind: SpanKind) => entries.find((entry) => entry.kind === kind && entry.toMs === undefined);

  /** An end of before the beginning, by a fraction of a millisecond, is the beginning. */
  const write = ({ kind, n, fromMs, toMs, detail }: Entry, atMs: number): BeatSpan => ({
    kind,
    n,
    fromMs,
    toMs: Math.max(fromMs, toMs ?? since(atMs)),
    ...(toMs === undefined && { open: true }),
    ...detail,
    playheadMs: Math.floor(detail.playheadMs),
  });

  const end = (kind: SpanKind, atMs: number) => {
    const open = openOf(kind);
    if (open) Object.assign(open, { toMs: since(atMs), change: ++changes });
  };

  return {
    begin: (kind, atMs, detail) => {
      end(kind, atMs);
      const n = counts[kind] ?? 0;
      counts[kind] = n + 1;
      entries.push({ kind, n, fromMs: since(atMs), toMs: undefined, detail, change: ++changes });
    },
    end,
    amend: (kind, detail) => {
      const open = openOf(kind);
      if (open) Object.assign(open, { detail: { ...open.detail, ...detail }, change: ++changes });
    },
    latest: () => changes,
    changedSince: (change, atMs, all) =>
      entries
        .filter((entry) => entry.change > change || (all && entry.toMs === undefined))
        .toSorted((a, b) => a.change - b.change)
        .slice(0, MOST_SPANS)
        .map((entry) => ({ span: write(entry, atMs), change: entry.change })),
    forget: (change) => {
      entries = entries.filter((entry) => entry.toMs === undefined || entry.change > change);
    },
  };
};
