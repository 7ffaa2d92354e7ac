import type { Action } from '@playhead/contract/access';
import { ErrorSchema, SuccessSchema, successOf } from '@playhead/contract/api';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Static, TSchema, TUnknown } from 'typebox';
import type { Principal, Refusal } from '../control/index.ts';
import { DONE, serviceEnvelope, serviceStatus, success } from './failures.ts';
import type { EdgeApp } from './openapi.ts';
import type { RouteParts } from './parts.ts';

/** What a handler gets of a request. */
export interface Call<Params, Query, Body> {
  readonly actor: Principal;
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  readonly headers: FastifyRequest['headers'];
}

/** What became of a call; without a `result` the answer is the bare success envelope. */
export type Outcome<Result> = { readonly ok: true; readonly result?: Result } | Refusal;

/** One endpoint of the signed API, declared once: route, permission, validation, documentation and example. */
export interface Endpoint<Params extends TSchema, Query extends TSchema, Body extends TSchema, Result extends TSchema> {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Below `/api/v1`, in Fastify's notation. What begins with `/players` is there under `/player` too, as VPE's overview has it. */
  readonly path: `/${string}`;
  /** What the actor must be allowed to do; `null`: it is open to everybody whose proof is good. */
  readonly action: Action | null;
  readonly tag: string;
  readonly summary: string;
  readonly description?: string;
  readonly params?: Params;
  readonly query?: Query;
  /** Headers that mean something to this endpoint, in small letters, for the reference. */
  readonly requestHeaders?: TSchema;
  readonly body?: Body;
  /** The body's faults have business codes of their own, so the service checks it and the schema only documents it. */
  readonly isBodyCheckedByService?: boolean;
  readonly result?: Result;
  /** Shown in the reference and replayed against a new server by a test; `result` may show other numbers than the test gets. */
  readonly example: {
    readonly params?: Static<Params>;
    readonly query?: Static<Query>;
    readonly body?: Static<Body>;
    readonly result?: Static<Result>;
  };
  /** Looks at the request before its schema does, to answer in words of its own. @throws GatewayFailure */
  readonly precheck?: (request: FastifyRequest) => void;
  readonly handle: (call: Call<Static<Params>, Static<Query>, Static<Body>>) => Promise<Outcome<Static<Result>>>;
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Schema of a body that the framework does not check, for the reference. */
    readonly documentedBody?: TSchema | undefined;
  }
}

const BASE = '/api/v1';

/** Registers an endpoint. Authentication and permission come before anything of the request's body is read. */
export function addEndpoint<
  Params extends TSchema = TUnknown,
  Query extends TSchema = TUnknown,
  Body extends TSchema = TUnknown,
  Result extends TSchema = TUnknown,
>(app: EdgeApp, { actors }: Pick<RouteParts, 'actors'>, endpoint: Endpoint<Params, Query, Body, Result>): void {
  for (const path of pathsOf(endpoint.path)) {
    app.route({
      method: endpoint.method,
      url: `${BASE}${path}`,
      schema: { ...schemaOf(endpoint), hide: path !== endpoint.path },
      onRequest: [actors.onRequest, actors.permit(endpoint.action)],
      preValidation: async (request) => endpoint.precheck?.(request),
      config: { documentedBody: endpoint.isBodyCheckedByService ? bodySchemaOf(endpoint) : undefined },
      handler: async (request, reply) => {
        const outcome = await endpoint.handle({
          actor: actors.of(request),
          params: request.params as Static<Params>,
          query: request.query as Static<Query>,
          body: request.body as Static<Body>,
          headers: request.headers,
        });
        if (!outcome.ok) return refuse(reply, outcome);
        return envelope(outcome.result);
      },
    });
  }
}

const envelope = (result: unknown) => (result === undefined ? DONE : success(result));

type AnyEndpoint = Endpoint<TSchema, TSchema, TSchema, TSchema>;

function pathsOf(path: string): readonly string[] {
  return /^\/players(?:\/|$)/.test(path) ? [path, path.replace('/players', '/player')] : [path];
}

function schemaOf({ isBodyCheckedByService, example, ...endpoint }: Endpoint<TSchema, TSchema, TSchema, TSchema>) {
  const { summary, description, tag, action, params, query, requestHeaders, result } = endpoint;
  return {
    summary,
    tags: [tag],
    description: [description, action === null ? undefined : `Needs \`${action}\`.`].filter(Boolean).join(' '),
    ...(params ? { params: withExamples(params, example.params) } : {}),
    ...(query ? { querystring: withExamples(query, example.query) } : {}),
    ...(requestHeaders ? { headers: requestHeaders } : {}),
    ...(endpoint.body && !isBodyCheckedByService ? { body: bodySchemaOf({ ...endpoint, example }) } : {}),
    response: {
      200: result ? withExample(successOf(result), envelope(example.result)) : withExample(SuccessSchema, DONE),
      '4xx': ErrorSchema,
      '5xx': ErrorSchema,
    },
  };
}

const bodySchemaOf = ({ body, example }: Pick<AnyEndpoint, 'body' | 'example'>) =>
  body && withExample(body, example.body);

/** A schema with an example of it, for the reference. */
export const withExample = <Schema extends TSchema>(schema: Schema, example: unknown): Schema =>
  example === undefined ? schema : { ...schema, examples: [example] };

/** Gives each property of a path's or query's schema its value in the example. */
function withExamples(schema: TSchema, example: unknown): TSchema {
  const { properties } = schema as { properties?: Readonly<Record<string, TSchema>> };
  if (!properties) return schema;
  const values = (example ?? {}) as Readonly<Record<string, unknown>>;
  const entries = Object.entries(properties).map(([name, property]) => [name, withExample(property, values[name])]);
  return { ...schema, properties: Object.fromEntries(entries) } as TSchema;
}

/** A refusal of the service, whose shape the success schema must not touch. */
function refuse(reply: FastifyReply, refusal: Refusal) {
  return reply
    .code(serviceStatus(refusal))
    .type('application/json; charset=utf-8')
    .serializer(JSON.stringify)
    .send(serviceEnvelope(refusal));
}
