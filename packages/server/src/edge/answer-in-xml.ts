import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { prefersXml } from './answer-format.ts';
import { isApiRequest } from './api-requests.ts';
import { renderXml } from './xml.ts';

/** Gives the API's answers as XML to callers that prefer it. */
export function answerInXml(app: FastifyInstance): void {
  app.addHook('onSend', async (request, reply, payload) =>
    typeof payload === 'string' ? inAskedFormat(request, reply, payload) : payload,
  );
}

/** A JSON text of the API as it is, or as XML: the same tree, with the root `<error>` or `<response>`. Everything else as it is. */
export function inAskedFormat(request: FastifyRequest, reply: FastifyReply, text: string): string {
  if (!isApiRequest(request)) return text;
  reply.header('vary', 'accept, content-type');
  if (!isJson(reply.getHeader('content-type')) || !prefersXml(request.headers)) return text;
  reply.type('application/xml; charset=utf-8');
  return toXml(JSON.parse(text));
}

const isJson = (type: unknown) => String(type).startsWith('application/json');

const toXml = (answer: { readonly error?: unknown }): string =>
  answer.error === undefined ? renderXml('response', answer) : renderXml('error', answer.error);
