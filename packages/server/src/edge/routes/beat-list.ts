import {
  type BeatCounts,
  BeatListQuerySchema,
  BeatListSchema,
  type RecentBeat as WireBeat,
} from '@playhead/contract/api';
import { BOT_SIGNALS, QUALITY_FLAGS, type Signal, signalsIn } from '@playhead/contract/beats';
import { REJECTION_REASONS } from '@playhead/contract/errors';
import type { Counts, OutcomeCounts, RecentBeat } from '../../ingest/index.ts';
import { addEndpoint } from '../endpoint.ts';
import type { EdgeApp } from '../openapi.ts';
import type { RouteParts } from '../parts.ts';

/** Reports of players as they arrive, for whoever is setting one up. */
export function beatListRoutes(app: EdgeApp, parts: RouteParts) {
  addEndpoint(app, parts, {
    method: 'GET',
    path: '/beats',
    action: 'View/getBeatList',
    tag: 'statistics',
    summary: 'List the last reports of players, and what became of each',
    description:
      'Out of the memory of the process that answers: the last 1000 beats that it was sent, gone when it ends, and counts of all of them by what became of each. Beats whose play token is none are nobody’s; `GET /metrics` counts those.',
    query: BeatListQuerySchema,
    result: BeatListSchema,
    example: {
      query: { limit: 10 },
      result: { list: [EXAMPLE_BEAT], counts: EXAMPLE_COUNTS, cursor: '9f86d081884c.17' },
    },
    handle: async ({ actor, query: { player_no, after, limit = 100 } }) => {
      const { beats, cursor } = parts.ingest.recent(actor.accountId, { playerNo: player_no, after, limit });
      const counts = toWireCounts(parts.ingest.counts(actor.accountId, player_no));
      return { ok: true, result: { list: beats.map(toWire), counts, cursor } };
    },
  });
}

const toWire = (beat: RecentBeat): WireBeat => ({
  at: wireTime(beat.receivedAtMs),
  player_no: beat.playerNo,
  environment: beat.environment,
  view_id: beat.viewId,
  sequence: beat.sequence,
  reason: beat.reason ?? null,
  state: beat.state ?? null,
  outcome: beat.outcome,
  advice: beat.outcome === 'accepted' ? null : adviceOf(beat.outcome),
  notes: notesOf(beat),
});

const wireTime = (epochMs: number): string => new Date(epochMs).toISOString().replace('Z', '+00:00');

const UNAVAILABLE =
  'The server could not store it then, or the account reported more than it may; the player sends it again.';

const adviceOf = (outcome: Exclude<RecentBeat['outcome'], 'accepted'>): string =>
  outcome === 'unavailable' ? UNAVAILABLE : REJECTION_REASONS[outcome];

const notesOf = ({ qualityFlags, botSignals, sighting }: RecentBeat): WireBeat['notes'] => [
  ...signalNotes('quality', qualityFlags, QUALITY_FLAGS),
  ...signalNotes('bot', botSignals, BOT_SIGNALS),
  ...(sighting === 'repeated' ? [REPEATED] : []),
];

const REPEATED = {
  kind: 'sequence',
  name: 'repeated',
  meaning: 'It came before: its sender heard no answer. It counts once.',
} as const;

const signalNotes = <Name extends string>(
  kind: 'quality' | 'bot',
  bits: number,
  catalogue: Readonly<Record<Name, Signal>>,
) => signalsIn(bits, catalogue).map((name) => ({ kind, name, meaning: catalogue[name].meaning }));

const toWireCounts = ({ sinceMs, total, repeated, conflicting, hours }: OutcomeCounts): BeatCounts => ({
  since: wireTime(sinceMs),
  accepted: total.accepted ?? 0,
  repeated,
  conflicting,
  rejected: rejectedOf(total)
    .map(([reason, count]) => ({ reason, count, advice: adviceOf(reason) }))
    .sort((one, other) => other.count - one.count),
  hours: hours.map(({ beginMs, counts }) => ({
    at: wireTime(beginMs),
    accepted: counts.accepted ?? 0,
    rejected: Object.fromEntries(rejectedOf(counts)),
  })),
});

const rejectedOf = (counts: Counts) =>
  (Object.entries(counts) as [RecentBeat['outcome'], number][]).flatMap(([outcome, count]) =>
    outcome === 'accepted' ? [] : [[outcome, count] as const],
  );

const EXAMPLE_BEAT: WireBeat = {
  at: '2026-11-25T09:30:00.000+00:00',
  player_no: 1001,
  environment: 'production',
  view_id: '019abb3e-9a40-7c11-9f6e-0d6a3f1b2c4d',
  sequence: 3,
  reason: 'heartbeat',
  state: 'playing',
  outcome: 'accepted',
  advice: null,
  notes: [{ kind: 'quality', name: 'clockFarOff', meaning: QUALITY_FLAGS.clockFarOff.meaning }],
};

const EXAMPLE_COUNTS: BeatCounts = {
  since: '2026-11-25T08:00:00.000+00:00',
  accepted: 18_211,
  repeated: 4,
  conflicting: 0,
  rejected: [{ reason: 'too_late', count: 3, advice: REJECTION_REASONS.too_late }],
  hours: [{ at: '2026-11-25T09:00:00.000+00:00', accepted: 9120, rejected: { too_late: 3 } }],
};
