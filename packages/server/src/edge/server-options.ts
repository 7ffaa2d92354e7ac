import type { Server } from 'node:http';
import { type FastifyHttpOptions, type FastifyReply, LogController } from 'fastify';
import { answerHeaders } from './cors.ts';
import { handleError } from './error-handler.ts';
import { answerMalformed, MAX_HEAD_BYTES } from './malformed-requests.ts';
import type { EdgeParts } from './parts.ts';

const BODY_LIMIT_BYTES = 1024 * 1024;

/** Longest step of a path; one that no route takes is answered like any other address that there is none of. */
const MAX_STEP_LENGTH = 1000;

/** A request that takes longer to come in is given up: it would hold a connection for nothing. */
const REQUEST_LIMIT_MS = 120_000;

/** How Fastify is set up: what it limits, and how it answers what never becomes a request. */
export const serverOptions = ({ log, trustedProxies }: EdgeParts, createTraceId: () => string) =>
  ({
    loggerInstance: log,
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'traceId' }),
    bodyLimit: BODY_LIMIT_BYTES,
    requestTimeout: REQUEST_LIMIT_MS,
    http: { maxHeaderSize: MAX_HEAD_BYTES },
    routerOptions: { maxParamLength: MAX_STEP_LENGTH },
    genReqId: createTraceId,
    return503OnClosing: false,
    // A field that there is none of is a mistake to tell of, not one to drop in silence.
    ajv: { customOptions: { removeAdditional: false } },
    trustProxy: trustedProxies.length > 0 ? [...trustedProxies] : false,
    clientErrorHandler: (error, socket) => answerMalformed(error, socket, createTraceId(), log),
    // Comes before routes and hooks: for addresses that are none.
    frameworkErrors: (error, request, reply) =>
      handleError(error, request, reply.headers(answerHeaders(request.id)) as FastifyReply),
  }) satisfies FastifyHttpOptions<Server>;
