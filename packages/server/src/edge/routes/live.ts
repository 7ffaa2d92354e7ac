import { type LiveNumbers, LiveNumbersSchema, type LiveQuery, LiveQuerySchema } from '@playhead/contract/api';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { addEndpoint } from '../endpoint.ts';
import { type EventStream, openEventStream, wantsEvents } from '../event-stream.ts';
import type { EdgeApp } from '../openapi.ts';
import type { RouteParts } from '../parts.ts';
import { resultOf } from './answered.ts';

/** The numbers of this moment, once or as they go on. */
export function liveRoutes(app: EdgeApp, parts: RouteParts) {
  const { live } = parts.reports;
  const open = new Set<EventStream>();
  app.addHook('preClose', async () => {
    for (const stream of open) stream.end();
  });

  app.addHook('preHandler', async (request, reply) => {
    if (!wantsEvents(request)) return undefined;
    startStream(request, reply);
    return reply;
  });

  function startStream(request: FastifyRequest, reply: FastifyReply): void {
    const { environment = 'production' } = request.query as LiveQuery;
    let leave = () => {};
    const stream = openEventStream(reply, () => {
      leave();
      open.delete(stream);
    });
    open.add(stream);
    leave = live.subscribe(parts.actors.of(request).accountId, environment, (answer) =>
      answer.ok
        ? stream.send('numbers', answer.value)
        : stream.send('trouble', { reason: answer.reason, details: answer.details }),
    );
  }

  addEndpoint(app, parts, {
    method: 'GET',
    path: '/live',
    action: 'View/getStatistics',
    tag: 'statistics',
    summary: 'Show the numbers of this moment, once or as they go on',
    description:
      'One answer, or with `Accept: text/event-stream` a stream of server-sent events: `numbers` now and every three seconds with the result as its data, or `trouble` where they could not be had this time. Lines that begin with a colon keep the connection open.',
    query: LiveQuerySchema,
    result: LiveNumbersSchema,
    example: { query: { environment: 'production' }, result: EXAMPLE },
    handle: async ({ actor, query: { environment = 'production' } }) => ({
      ok: true,
      result: resultOf(await live.current(actor.accountId, environment)),
    }),
  });
}

const EXAMPLE: LiveNumbers = {
  complete_through: '2026-11-25T09:30:00.000Z',
  approximate: false,
  now: {
    at: '2026-11-25T09:30:00.000Z',
    viewers: 2,
    by_player: [{ value: '1001', viewers: 2 }],
    by_country: [{ value: 'KR', viewers: 2 }],
    by_video: [{ value: 'news-2026-11-25', viewers: 2 }],
  },
  last_30_minutes: {
    attempts: 17,
    plays: 16,
    failed: 1,
    errors: 2,
    top_videos: [{ value: 'news-2026-11-25', attempts: 12 }],
  },
};
