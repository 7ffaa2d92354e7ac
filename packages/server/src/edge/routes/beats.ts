import type { IncomingHttpHeaders } from 'node:http';
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
  throttled: 'rateLimited',
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
      const context = { ...whoReports(request), receivedAtMs: now() };
      const outcome = await ingest.accept(String(request.body ?? ''), context);
      if (outcome.ok) return reply.code(202).send(outcome.reply);
      throw new GatewayFailure(
        FAILURES[outcome.kind],
        `${outcome.reason}: ${outcome.details}`,
        retryAfterSeconds(outcome),
      );
    },
  );
}

function retryAfterSeconds({ kind, retryAfterMs }: Exclude<AcceptOutcome, { ok: true }>): number | undefined {
  if (retryAfterMs !== undefined) return Math.ceil(retryAfterMs / 1000);
  return kind === 'unavailable' ? RETRY_AFTER_SECONDS : undefined;
}

/** What a request tells of whoever reports. */
const whoReports = ({ ip, headers }: { readonly ip: string; readonly headers: IncomingHttpHeaders }) => ({
  origin: headers.origin,
  address: ip,
  userAgent: headers['user-agent'],
  acceptLanguage: headers['accept-language'],
  brands: single(headers['sec-ch-ua']),
  platform: single(headers['sec-ch-ua-platform']),
  mobile: single(headers['sec-ch-ua-mobile']),
});

const single = (header: string | string[] | undefined): string | undefined =>
  Array.isArray(header) ? header[0] : header;
