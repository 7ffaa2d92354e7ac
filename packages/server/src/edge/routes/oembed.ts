import type { FastifyReply } from 'fastify';
import Type, { type Static } from 'typebox';
import { GatewayFailure, gatewayEnvelope } from '../failures.ts';
import type { EdgeApp } from '../openapi.ts';
import type { EdgeParts } from '../parts.ts';
import { serverOrigin } from '../server-origin.ts';
import { renderXml } from '../xml.ts';

const LARGEST = 16_384;
const LimitSchema = Type.Optional(Type.Integer({ minimum: 1, maximum: LARGEST }));
const OembedQuerySchema = Type.Object({
  url: Type.String({ minLength: 1, maxLength: 8192 }),
  maxwidth: LimitSchema,
  maxheight: LimitSchema,
  format: Type.Optional(Type.String({ maxLength: 64 })),
});

/** What sites ask that turn a link to a hosted page into its player, by oembed.com; such pages name it in their head. */
export function oembedRoutes(app: EdgeApp, { delivery, publicUrl }: Pick<EdgeParts, 'delivery' | 'publicUrl'>) {
  const schema = { hide: true, querystring: OembedQuerySchema };

  app.get<{ Querystring: Static<typeof OembedQuerySchema> }>('/oembed', { schema }, async (request, reply) => {
    const { url: address, maxwidth: width, maxheight: height, format = 'json' } = request.query;
    if (format !== 'json' && format !== 'xml') return unknownFormat(reply);
    const limits = { ...(width !== undefined && { width }), ...(height !== undefined && { height }) };
    const video = await delivery.oembed({ address, serverUrl: serverOrigin(request, publicUrl), limits });
    if (!video) throw new GatewayFailure('notFound', 'url is not the address of a hosted page of this server.');
    reply.header('cache-control', 'public, max-age=300');
    if (format === 'json') return reply.type('application/json; charset=utf-8').send(video);
    return reply.type('text/xml; charset=utf-8').send(renderXml('oembed', video));
  });
}

/** The status that oembed.com asks for, which the gateway has none of. */
const unknownFormat = (reply: FastifyReply) =>
  reply.code(501).send(gatewayEnvelope('badRequest', 'format is json or xml.'));
