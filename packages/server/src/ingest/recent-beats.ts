import { randomBytes } from 'node:crypto';
import type { RejectionReason } from '@playhead/contract/errors';
import type { JudgedGroup } from './judge-group.ts';
import type { Sighting } from './sequence-memory.ts';

/** A beat as it came in, and what became of it. No token, no address. */
export interface RecentBeat {
  readonly receivedAtMs: number;
  readonly playerNo: number;
  readonly environment: string;
  readonly viewId: string;
  /** -1 where the beat had none. */
  readonly sequence: number;
  /** Undefined where the beat could not be read. */
  readonly reason: string | undefined;
  readonly state: string | undefined;
  readonly outcome: 'accepted' | 'unavailable' | RejectionReason;
  /** Whether the same number came before. */
  readonly sighting: Sighting;
  /** Bits of `QUALITY_FLAGS` and of `BOT_SIGNALS`. */
  readonly qualityFlags: number;
  readonly botSignals: number;
}

/** Which of an account's recent beats. */
export interface RecentBeatQuery {
  readonly playerNo?: number | undefined;
  /** A cursor of an earlier answer: what came after it. The newest where absent. */
  readonly after?: string | undefined;
  readonly limit: number;
}

/** Recent beats, oldest first, and the cursor that asks for what follows. */
export interface RecentBeatList {
  readonly beats: readonly RecentBeat[];
  readonly cursor: string;
}

/** The last beats of each account, in memory; recording one costs no search. */
export interface RecentBeats {
  /** Remembers a group's beats. Those of a group without a genuine token are nobody's. */
  add(group: JudgedGroup, receivedAtMs: number, isStored: boolean): void;
  list(accountId: number, query: RecentBeatQuery): RecentBeatList;
}

interface Ring {
  readonly beats: (RecentBeat | undefined)[];
  /** How many there have ever been; the next one's number. */
  total: number;
}

const BEATS_EACH = 1000;
/** Some 250 bytes a beat make 25 MB at most. */
const ACCOUNTS = 100;

/** @param beatsEach how many of an account's beats are remembered. */
export function createRecentBeats(beatsEach = BEATS_EACH, accounts = ACCOUNTS): RecentBeats {
  const rings = new Map<number, Ring>();
  // Another process, or this one after a restart, counts anew: its cursors must not be taken for ours.
  const epoch = randomBytes(6).toString('hex');

  function ringOf(accountId: number): Ring {
    const ring = rings.get(accountId) ?? { beats: [], total: 0 };
    if (!rings.has(accountId)) {
      for (const oldest of rings.keys()) {
        if (rings.size < accounts) break;
        rings.delete(oldest);
      }
      rings.set(accountId, ring);
    }
    return ring;
  }

  const numberOf = (cursor: string): number => {
    const [its, number] = cursor.split('.');
    return its === epoch && /^\d{1,15}$/.test(number ?? '') ? Number(number) : 0;
  };

  return {
    add: ({ claims, judged }, receivedAtMs, isStored) => {
      if (!claims) return;
      const ring = ringOf(claims.accountId);
      const { playerNo, environment } = claims;
      for (const beat of judged) {
        const outcome = isStored || beat.outcome !== 'accepted' ? beat.outcome : 'unavailable';
        ring.beats[ring.total % beatsEach] = { receivedAtMs, playerNo, environment, ...beat, outcome };
        ring.total += 1;
      }
    },

    list: (accountId, { playerNo, after, limit }) => {
      const { beats, total } = rings.get(accountId) ?? { beats: [], total: 0 };
      const first = Math.max(0, total - beatsEach, after === undefined ? 0 : numberOf(after));
      const wanted: { beat: RecentBeat; number: number }[] = [];
      for (let number = first; number < total; number += 1) {
        const beat = beats[number % beatsEach];
        if (beat && (playerNo === undefined || beat.playerNo === playerNo)) wanted.push({ beat, number });
      }
      const isCut = after !== undefined && wanted.length > limit;
      const listed = isCut ? wanted.slice(0, limit) : wanted.slice(-limit);
      const next = isCut ? (listed.at(-1)?.number ?? 0) + 1 : total;
      return { beats: listed.map(({ beat }) => beat), cursor: `${epoch}.${next}` };
    },
  };
}
