import { CreateUserSchema, IdPathSchema, UpdateUserSchema, UserListSchema, UserSchema } from '@playhead/contract/api';
import { addEndpoint } from '../endpoint.ts';
import type { EdgeApp } from '../openapi.ts';
import type { RouteParts } from '../parts.ts';
import { EXAMPLE_USER } from './access-examples.ts';

const tag = 'users';
const { id, email, policies } = EXAMPLE_USER;

/** People who sign in to the console. */
export function userRoutes(app: EdgeApp, parts: RouteParts) {
  const { users } = parts.control;

  addEndpoint(app, parts, {
    method: 'POST',
    path: '/users',
    action: 'Change/createUser',
    tag,
    summary: 'Add a user',
    body: CreateUserSchema,
    result: UserSchema,
    example: { body: { email, password: 'some-unrelated-words', policies }, result: EXAMPLE_USER },
    handle: async ({ actor, body }) => {
      const outcome = await users.create(actor, body);
      return outcome.ok ? { ok: true, result: outcome.user } : outcome;
    },
  });

  addEndpoint(app, parts, {
    method: 'GET',
    path: '/users',
    action: 'View/getUserList',
    tag,
    summary: 'List users',
    result: UserListSchema,
    example: { result: { list: [EXAMPLE_USER] } },
    handle: async ({ actor }) => ({ ok: true, result: { list: await users.list(actor) } }),
  });

  addEndpoint(app, parts, {
    method: 'GET',
    path: '/users/:id',
    action: 'View/getUserList',
    tag,
    summary: 'Show a user',
    params: IdPathSchema,
    result: UserSchema,
    example: { params: { id }, result: EXAMPLE_USER },
    handle: async ({ actor, params }) => {
      const outcome = await users.view(actor, params.id);
      return outcome.ok ? { ok: true, result: outcome.user } : outcome;
    },
  });

  addEndpoint(app, parts, {
    method: 'PUT',
    path: '/users/:id',
    action: 'Change/updateUser',
    tag,
    summary: 'Change a user',
    description: 'What is absent stays as it is. With a new password all sessions of the user end.',
    params: IdPathSchema,
    body: UpdateUserSchema,
    result: UserSchema,
    example: { params: { id }, body: { policies }, result: EXAMPLE_USER },
    handle: async ({ actor, params, body }) => {
      const outcome = await users.update(actor, params.id, body);
      return outcome.ok ? { ok: true, result: outcome.user } : outcome;
    },
  });

  addEndpoint(app, parts, {
    method: 'DELETE',
    path: '/users/:id',
    action: 'Change/deleteUser',
    tag,
    summary: 'Remove a user',
    description: 'The sessions of the user end at once.',
    params: IdPathSchema,
    example: { params: { id } },
    handle: ({ actor, params }) => users.remove(actor, params.id),
  });
}
