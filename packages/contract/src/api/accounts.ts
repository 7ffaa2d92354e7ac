import Type, { type Static } from 'typebox';
import { PLAN_NAMES } from '../plans.ts';

/** Whether an account's service runs; of a stopped one everything is kept, and its requests are answered with 200/200. */
export const SERVICE_STATES = ['active', 'stopped'] as const;

const NameSchema = Type.String({ minLength: 1, maxLength: 100, pattern: '\\S' });
const PlanSchema = Type.Enum([...PLAN_NAMES]);
const ServiceSchema = Type.Enum([...SERVICE_STATES]);
const LimitSchema = (description: string) =>
  Type.Union([Type.Integer({ minimum: 1 }), Type.Null()], {
    description: `${description}; null where there is no limit.`,
  });

/** An account, with what its plan allows and how much of that is used. */
export const AccountSchema = Type.Object({
  id: Type.Integer(),
  name: Type.String(),
  plan: PlanSchema,
  service: ServiceSchema,
  created_at: Type.String({ description: 'ISO 8601.' }),
  limits: Type.Object({
    players: LimitSchema('Players at a time'),
    monthly_requests: LimitSchema('Requests to the API in a calendar month, UTC'),
  }),
  used: Type.Object({
    players: Type.Integer(),
    monthly_requests: Type.Integer({ description: 'In the calendar month that runs, UTC.' }),
  }),
});

/** Answer of GET /api/v1/accounts. */
export const AccountListSchema = Type.Object({ list: Type.Array(AccountSchema) });

/** Body of POST /api/v1/accounts. */
export const CreateAccountSchema = Type.Object(
  {
    name: NameSchema,
    plan: Type.Optional(PlanSchema),
    email: Type.String({ maxLength: 254, pattern: '^[^\\s@]+@[^\\s@]+$', description: 'Of its first user.' }),
    password: Type.Optional(
      Type.String({ maxLength: 1024, description: 'Of its first user; generated where absent.' }),
    ),
  },
  { additionalProperties: false },
);

/** Answer of POST /api/v1/accounts: the account, and how to get in. There is no second chance to see the secrets. */
export const NewAccountSchema = Type.Object({
  ...AccountSchema.properties,
  email: Type.String(),
  password: Type.Union([Type.String(), Type.Null()], {
    description: 'Where it was generated; null where it was given.',
  }),
  access_key: Type.String(),
  secret_key: Type.String(),
});

/** Body of PUT /api/v1/accounts/{id}. */
export const UpdateAccountSchema = Type.Object(
  { name: Type.Optional(NameSchema), plan: Type.Optional(PlanSchema), service: Type.Optional(ServiceSchema) },
  { additionalProperties: false, minProperties: 1 },
);

export type Account = Static<typeof AccountSchema>;
export type AccountList = Static<typeof AccountListSchema>;
export type CreateAccount = Static<typeof CreateAccountSchema>;
export type NewAccount = Static<typeof NewAccountSchema>;
export type UpdateAccount = Static<typeof UpdateAccountSchema>;
