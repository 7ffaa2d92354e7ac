import {
  CreatedKeySchema,
  CreateKeySchema,
  KeyListQuerySchema,
  KeyListSchema,
  KeyPathSchema,
  KeySchema,
  RotatedKeySchema,
  RotateKeySchema,
  UpdateKeySchema,
} from '@playhead/contract/api';
import { addEndpoint } from '../endpoint.ts';
import type { EdgeApp } from '../openapi.ts';
import type { RouteParts } from '../parts.ts';
import { EXAMPLE_CREATED_KEY, EXAMPLE_KEY, EXAMPLE_ROTATED_KEY } from './access-examples.ts';

const tag = 'keys';
const { access_key } = EXAMPLE_KEY;

/** API key pairs. */
export function keyRoutes(app: EdgeApp, parts: RouteParts) {
  const { keys } = parts.control;

  addEndpoint(app, parts, {
    method: 'POST',
    path: '/keys',
    action: 'Change/createAccessKey',
    tag,
    summary: 'Make a key pair',
    description: 'The secret key is shown this once. The account itself and each sub account may have ten pairs.',
    body: CreateKeySchema,
    result: CreatedKeySchema,
    example: { body: { name: 'build server' }, result: EXAMPLE_CREATED_KEY },
    handle: async ({ actor, body }) => {
      const outcome = await keys.create(actor, body ?? {});
      return outcome.ok ? { ok: true, result: outcome.key } : outcome;
    },
  });

  addEndpoint(app, parts, {
    method: 'GET',
    path: '/keys',
    action: 'View/getAccessKeyList',
    tag,
    summary: 'List key pairs',
    description: 'The newest first, without secrets.',
    query: KeyListQuerySchema,
    result: KeyListSchema,
    example: { query: { sub_account: 0 }, result: { list: [EXAMPLE_KEY] } },
    handle: async ({ actor, query }) => ({ ok: true, result: { list: await keys.list(actor, query.sub_account) } }),
  });

  addEndpoint(app, parts, {
    method: 'POST',
    path: '/keys/:access_key/rotate',
    action: 'Change/createAccessKey',
    tag,
    summary: 'Replace a key pair',
    description: 'Makes a new pair for the same holder. Both work until the old one stops by itself.',
    params: KeyPathSchema,
    body: RotateKeySchema,
    result: RotatedKeySchema,
    example: { params: { access_key }, body: { stop_old_after_seconds: 86_400 }, result: EXAMPLE_ROTATED_KEY },
    handle: async ({ actor, params, body }) => {
      const outcome = await keys.rotate(actor, params.access_key, body ?? {});
      return outcome.ok ? { ok: true, result: outcome.key } : outcome;
    },
  });

  addEndpoint(app, parts, {
    method: 'PUT',
    path: '/keys/:access_key',
    action: 'Change/updateAccessKey',
    tag,
    summary: 'Stop a key pair, use it again, or name it',
    description: '`active` also takes back the stop that a replacement has set.',
    params: KeyPathSchema,
    body: UpdateKeySchema,
    result: KeySchema,
    example: { params: { access_key }, body: { status: 'stopped' }, result: { ...EXAMPLE_KEY, status: 'stopped' } },
    handle: async ({ actor, params, body }) => {
      const outcome = await keys.update(actor, params.access_key, body);
      return outcome.ok ? { ok: true, result: outcome.key } : outcome;
    },
  });

  addEndpoint(app, parts, {
    method: 'DELETE',
    path: '/keys/:access_key',
    action: 'Change/deleteAccessKey',
    tag,
    summary: 'Delete a stopped key pair',
    params: KeyPathSchema,
    example: { params: { access_key } },
    handle: ({ actor, params }) => keys.remove(actor, params.access_key),
  });
}
