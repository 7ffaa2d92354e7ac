import { ErrorSchema } from '@playhead/contract/api';
import Type from 'typebox';
import { GatewayFailure, gatewayEnvelope } from '../failures.ts';
import type { EdgeApp } from '../openapi.ts';
import type { RouteParts } from '../parts.ts';

const REPORT_LIMIT_BYTES = 64 * 1024;
const RETRY_AFTER_SECONDS = 10;
const GONE = 410;

const TargetSchema = Type.Object({
  target: Type.String({ maxLength: 2048, description: "A player's access key, or a play token." }),
});

/** Where players report that speak CMCD (CTA-5004-B, event mode). */
export function cmcdRoutes(app: EdgeApp, { cmcd, now }: RouteParts) {
  // Bytes that are no UTF-8 come as U+FFFD: no line is lost for them.
  app.addContentTypeParser('application/cmcd', { parseAs: 'string' }, (_request, body, done) => done(null, body));

  app.post(
    '/cmcd/v2/:target',
    {
      bodyLimit: REPORT_LIMIT_BYTES,
      helmet: false,
      compress: false,
      schema: {
        summary: 'Report how playback goes, in CMCD',
        description:
          'Event mode of CTA-5004-B: a line of keys and values for each event, as `application/cmcd` or `text/plain`. Answered with 204 when all is on disk, 410 where nothing is to be sent here any more.',
        tags: ['playback'],
        params: TargetSchema,
        response: { 204: Type.Null(), 410: ErrorSchema },
      },
    },
    async (request, reply) => {
      const outcome = await cmcd.accept(request.params.target, String(request.body ?? ''), {
        origin: request.headers.origin,
        userAgent: request.headers['user-agent'],
        receivedAtMs: now(),
      });
      if (outcome.ok) return reply.code(204).send(null);
      if (outcome.kind === 'gone') {
        const { errorCode, message } = gatewayEnvelope('notFound', outcome.details).error;
        return reply.code(GONE).send({ error: { errorCode, message, details: outcome.details } });
      }
      if (outcome.kind === 'malformed') throw new GatewayFailure('badRequest', outcome.details);
      throw new GatewayFailure('endpointError', outcome.details, RETRY_AFTER_SECONDS);
    },
  );
}
