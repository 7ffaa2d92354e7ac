import { AuditPageSchema, AuditQuerySchema } from '@playhead/contract/api';
import { addEndpoint } from '../endpoint.ts';
import type { EdgeApp } from '../openapi.ts';
import type { RouteParts } from '../parts.ts';
import { EXAMPLE_AUDIT_PAGE } from './access-examples.ts';

/** Who did what. */
export function auditRoutes(app: EdgeApp, parts: RouteParts) {
  const { audit } = parts.control;

  addEndpoint(app, parts, {
    method: 'GET',
    path: '/audit',
    action: 'View/getAuditLogList',
    tag: 'audit',
    summary: 'Read the audit log',
    description: [
      'The newest first, or in ascending order. Entries never change, and their ids rise in the order in which changes became true:',
      'whoever reads on in ascending order with the last id as `after` misses none.',
    ].join(' '),
    query: AuditQuerySchema,
    result: AuditPageSchema,
    example: { query: { limit: 1, action: 'access_key' }, result: EXAMPLE_AUDIT_PAGE },
    handle: async ({ actor, query }) => ({ ok: true, result: await audit.list(actor, query) }),
  });
}
