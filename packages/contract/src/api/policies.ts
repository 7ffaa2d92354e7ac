import Type, { type Static } from 'typebox';
import { ACTION_NAMES } from '../access/actions.ts';
import { PRINTABLE_PATTERN } from './text.ts';

/** Rule for the name of a policy; those that begin with `NCP_` come with the service. */
export const POLICY_NAME_PATTERN = '^[A-Za-z0-9_-]{1,64}$';

/** The policies of a user or sub account, by name. */
export const HeldPoliciesSchema = Type.Array(Type.String({ maxLength: 64 }), {
  maxItems: 50,
  description: 'Names of policies; whoever holds them may do what any of them allows.',
});

const ActionsSchema = Type.Array(Type.String({ maxLength: 64 }), {
  maxItems: 2 * ACTION_NAMES.length,
  description: 'Names of actions, see GET /api/v1/actions.',
});
const DescriptionSchema = Type.String({ maxLength: 300, pattern: PRINTABLE_PATTERN });
const NameSchema = Type.String({ pattern: POLICY_NAME_PATTERN });

/** A named set of actions. */
export const PolicySchema = Type.Object({
  name: Type.String(),
  description: Type.String(),
  actions: Type.Array(Type.String()),
  is_managed: Type.Boolean({ description: 'Comes with the service and cannot be changed.' }),
  used_by: Type.Integer({ description: 'How many users and sub accounts hold it.' }),
});

/** Answer of GET /api/v1/policies. */
export const PolicyListSchema = Type.Object({ list: Type.Array(PolicySchema) });

/** Body of POST /api/v1/policies. */
export const CreatePolicySchema = Type.Object({
  name: NameSchema,
  description: Type.Optional(DescriptionSchema),
  actions: ActionsSchema,
});

/** Body of PUT /api/v1/policies/{name}; what is absent stays as it is. */
export const UpdatePolicySchema = Type.Object({
  description: Type.Optional(DescriptionSchema),
  actions: Type.Optional(ActionsSchema),
});

/** Path below /api/v1/policies. */
export const PolicyPathSchema = Type.Object({ name: NameSchema });

/** Answer of GET /api/v1/actions: what can be allowed. */
export const ActionListSchema = Type.Object({
  list: Type.Array(
    Type.Object({
      action: Type.String(),
      type: Type.Enum(['View', 'Change']),
      group: Type.String(),
      resource: Type.Union([Type.String(), Type.Null()]),
      allows: Type.String(),
    }),
  ),
});

export type Policy = Static<typeof PolicySchema>;
export type CreatePolicy = Static<typeof CreatePolicySchema>;
export type UpdatePolicy = Static<typeof UpdatePolicySchema>;
export type ActionList = Static<typeof ActionListSchema>;
