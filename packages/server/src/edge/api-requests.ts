import type { FastifyRequest } from 'fastify';

/** Whether a request is one to the API; pages, files and what players call follow other rules. */
export const isApiRequest = ({ url }: Pick<FastifyRequest, 'url'>): boolean => url.startsWith('/api/');
