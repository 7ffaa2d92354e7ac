import { BeatListQuerySchema, BeatListSchema, type RecentBeat as WireBeat } from '@playhead/contract/api';
import type { RecentBeat } from '../../ingest/index.ts';
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
      'Out of the memory of the process that answers: the last 1000 beats that it was sent, gone when it ends. Beats whose play token is none are nobody’s.',
    query: BeatListQuerySchema,
    result: BeatListSchema,
    example: {
      query: { limit: 10 },
      result: { list: [EXAMPLE_BEAT], cursor: '9f86d081884c.17' },
    },
    handle: async ({ actor, query: { player_no, after, limit = 100 } }) => {
      const { beats, cursor } = parts.ingest.recent(actor.accountId, { playerNo: player_no, after, limit });
      return { ok: true, result: { list: beats.map(toWire), cursor } };
    },
  });
}

const toWire = (beat: RecentBeat): WireBeat => ({
  at: new Date(beat.receivedAtMs).toISOString().replace('Z', '+00:00'),
  player_no: beat.playerNo,
  environment: beat.environment,
  view_id: beat.viewId,
  sequence: beat.sequence,
  reason: beat.reason ?? null,
  state: beat.state ?? null,
  outcome: beat.outcome,
});

const EXAMPLE_BEAT: WireBeat = {
  at: '2026-11-25T09:30:00.000+00:00',
  player_no: 1001,
  environment: 'production',
  view_id: '019abb3e-9a40-7c11-9f6e-0d6a3f1b2c4d',
  sequence: 3,
  reason: 'heartbeat',
  state: 'playing',
  outcome: 'accepted',
};
