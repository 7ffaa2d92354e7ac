import type { JudgedGroup } from './judge-group.ts';
import type { RecentBeat } from './recent-beats.ts';

/** What became of beats, and how many of each. */
export type Counts = Readonly<Partial<Record<RecentBeat['outcome'], number>>>;

/** What became of the beats that this process was sent for an account or one of its players. */
export interface OutcomeCounts {
  /** Since when it counts: the start of the process, epoch milliseconds. */
  readonly sinceMs: number;
  readonly total: Counts;
  /** Good beats that came again, and those whose number came before with other content. */
  readonly repeated: number;
  readonly conflicting: number;
  /** The last 24 hours, the oldest first; the last one is under way. */
  readonly hours: readonly { readonly beginMs: number; readonly counts: Counts }[];
}

/** Counts outcomes of beats by account and player, over time. */
export interface OutcomeCounter {
  /** Those of a group without a genuine token are nobody's, and not counted here. */
  add(group: JudgedGroup, receivedAtMs: number, isStored: boolean): void;
  read(accountId: number, playerNo?: number): OutcomeCounts;
}

const HOUR_MS = 3_600_000;
const HOURS = 24;

/** Tokens are genuine, so players are; 2 kB each make 10 MB at most. */
const PLAYERS = 5000;

interface PlayerCounts {
  readonly accountId: number;
  readonly playerNo: number;
  readonly total: Map<RecentBeat['outcome'], number>;
  readonly hours: Map<number, Map<RecentBeat['outcome'], number>>;
  repeated: number;
  conflicting: number;
}

/** @param players of how many players it counts; beyond them the one that came first is forgotten. */
export function createOutcomeCounter(now: () => number, players = PLAYERS): OutcomeCounter {
  // Numbers of players are unique on a server, whatever their account.
  const counted = new Map<number, PlayerCounts>();
  const sinceMs = now();

  const countsOf = (accountId: number, playerNo: number): PlayerCounts => {
    const found = counted.get(playerNo);
    if (found) return found;
    for (const oldest of counted.keys()) {
      if (counted.size < players) break;
      counted.delete(oldest);
    }
    const begun = { accountId, playerNo, total: new Map(), hours: new Map(), repeated: 0, conflicting: 0 };
    counted.set(playerNo, begun);
    return begun;
  };

  return {
    add: ({ claims, judged }, receivedAtMs, isStored) => {
      if (!claims) return;
      const counts = countsOf(claims.accountId, claims.playerNo);
      const hour = hourCounts(counts, Math.floor(receivedAtMs / HOUR_MS));
      for (const beat of judged) {
        const outcome = isStored || beat.outcome !== 'accepted' ? beat.outcome : 'unavailable';
        increase(counts.total, outcome);
        increase(hour, outcome);
        if (beat.sighting === 'repeated') counts.repeated += 1;
        if (beat.sighting === 'conflict') counts.conflicting += 1;
      }
    },
    read: (accountId, playerNo) => {
      const wanted = [...counted.values()].filter(
        (one) => one.accountId === accountId && (playerNo === undefined || one.playerNo === playerNo),
      );
      const last = Math.floor(now() / HOUR_MS);
      const hours = Array.from({ length: HOURS }, (_, index) => last - HOURS + 1 + index);
      return {
        sinceMs,
        total: sumOf(wanted.map(({ total }) => total)),
        repeated: wanted.reduce((sum, one) => sum + one.repeated, 0),
        conflicting: wanted.reduce((sum, one) => sum + one.conflicting, 0),
        hours: hours.map((hour) => ({
          beginMs: hour * HOUR_MS,
          counts: sumOf(wanted.flatMap((one) => one.hours.get(hour) ?? [])),
        })),
      };
    },
  };
}

function hourCounts({ hours }: PlayerCounts, hour: number): Map<RecentBeat['outcome'], number> {
  const found = hours.get(hour);
  if (found) return found;
  for (const each of hours.keys()) if (each <= hour - HOURS) hours.delete(each);
  const begun = new Map<RecentBeat['outcome'], number>();
  hours.set(hour, begun);
  return begun;
}

const increase = <Key>(counts: Map<Key, number>, key: Key, by = 1): void =>
  void counts.set(key, (counts.get(key) ?? 0) + by);

function sumOf(all: readonly ReadonlyMap<RecentBeat['outcome'], number>[]): Counts {
  const sum = new Map<RecentBeat['outcome'], number>();
  for (const counts of all) for (const [outcome, count] of counts) increase(sum, outcome, count);
  return Object.fromEntries(sum);
}
