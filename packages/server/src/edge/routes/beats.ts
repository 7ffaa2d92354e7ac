import { ReportReplySchema } from '@playhead/contract/beats/schema';
import type { GatewayErrorName } from '@playhead/contract/errors';
import type { AcceptOutcome } from '../../ingest/index.ts';
import { GatewayFailure } from '../failures.ts';
import type { EdgeApp } from '../openapi.ts';
import type { EdgeParts } from '../parts.ts';

/** Longest report: browsers limit keepalive bodies to 64 KiB in all. */
const REPORT_LIMIT_BYTES = 64 * 1024;

const FAILURES: Readonly<Record<Exclude<AcceptOutcome, { ok: true }>['kind'], GatewayErrorName>> = {
  malformed: 'badRequest',
  unsupported_version: 'badRequest',
  token: 'authenticationFailed',
  unavailable: 'endpointError',
};

const RETRY_AFTER_SECONDS = 10;

/** Where beacons report. 202 is answered only when everything accepted is on disk. */
export function beatRoutes(app: EdgeApp, { ingest, now }: EdgeParts) {
  app.post(
    '/v1/beats',
    {
      bodyLimit: REPORT_LIMIT_BYTES,
      // A beacon reads a few bytes of JSON: page policies would weigh five times as much, compressing saves nothing.
      helmet: false,
      compress: false,
      schema: {
        summary: 'Report how playback goes',
        description:
          'The body is a report (see ReportSchema in the contract) as JSON, sent as text/plain so that no preflight is needed.',
        tags: ['playback'],
        response: { 202: ReportReplySchema },
      },
    },
    async (request, reply) => {
      const outcome = await ingest.accept(String(request.body ?? ''), {
        origin: request.headers.origin,
        userAgent: request.headers['user-agent'],
        address: request.ip,
        receivedAtMs: now(),
      });
      if (outcome.ok) return reply.code(202).send(outcome.reply);
      throw new GatewayFailure(
        FAILURES[outcome.kind],
        `${outcome.reason}: ${outcome.details}`,
        outcome.kind === 'unavailable' ? RETRY_AFTER_SECONDS : undefined,
      );
    },
  );
}
