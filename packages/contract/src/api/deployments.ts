import Type, { type Static } from 'typebox';
import { RevisionSchema } from './players.ts';

/** The most bytes (UTF-8) of an options document as JSON. */
export const OPTIONS_LIMIT_BYTES = 256 * 1024;

/** The most objects and lists within one another in an options document. */
export const OPTIONS_LIMIT_DEPTH = 32;

/** What the environments are called in queries; `dev` and `prod` are VPE's words. */
export const ENVIRONMENT_NAMES = ['develop', 'production', 'dev', 'prod'] as const;

/** Query of GET /api/v1/players/{player_no}/options. */
export const PlayerOptionsQuerySchema = Type.Object({
  env: Type.Optional(Type.Enum([...ENVIRONMENT_NAMES], { default: 'develop' })),
});

/** An open object and no record: the pattern of a record's names would leave out those with a line break. */
const DeployedOptionsSchema = Type.Unsafe<Record<string, unknown>>(
  Type.Object(
    {},
    {
      additionalProperties: true,
      description: 'The document as it was deployed; what it leaves out has its default.',
    },
  ),
);

/** Options that are deployed in an environment. */
export const PlayerOptionsSchema = Type.Object({
  env: Type.Enum(['dev', 'prod']),
  option: DeployedOptionsSchema,
  options: Type.String({ description: 'The same as JSON text.' }),
  deployment: Type.Integer({ description: 'Number of the deployment.' }),
  revision: RevisionSchema,
});

/** Body of PUT /api/v1/players/{player_no}/applyDev. Its faults are answered with business codes, so it is checked by the service. */
export const ApplyDevelopSchema = Type.Object({
  option: Type.Union([Type.Record(Type.String(), Type.Unknown()), Type.String()], {
    description: 'The whole document, as an object or as JSON text. Also accepted under the name `options`.',
  }),
  revision: Type.Optional(RevisionSchema),
});

/** Body of what changes a player without further words: which revision the change starts from. */
export const FromRevisionSchema = Type.Object({ revision: Type.Optional(RevisionSchema) });

/** One of a player's deployments. None is ever changed or deleted while the player is there. */
export const DeploymentSchema = Type.Object({
  number: Type.Integer({ description: 'Counts the deployments of the player, from 1.' }),
  author: Type.String({ description: 'E-mail or access key of whoever deployed it.' }),
  created_at: Type.String({ description: 'ISO 8601.' }),
  restored_from: Type.Union([Type.Integer(), Type.Null()], {
    description: 'Number of the deployment whose options these are again.',
  }),
  is_develop: Type.Boolean({ description: 'Whether Develop shows it now.' }),
  is_production: Type.Boolean({ description: 'Whether Production shows it now.' }),
  changes: Type.Integer({ description: 'In how many places it differs from the one before.' }),
});

/** Answer of a change of what is deployed. */
export const DeployedSchema = Type.Object({
  deployment: DeploymentSchema,
  revision: RevisionSchema,
});

/** Answer of applyDev. */
export const AppliedDevelopSchema = Type.Object({
  ...DeployedSchema.properties,
  unknown: Type.Array(Type.String(), { description: 'Options that this version does not know; they are kept.' }),
  without_effect: Type.Array(Type.String(), { description: 'Options that this version knows and does not follow.' }),
});

const LARGEST_NUMBER = 2 ** 31 - 1;

/** Query of GET /api/v1/players/{player_no}/deployments. */
export const DeploymentListQuerySchema = Type.Object({
  before: Type.Optional(
    Type.Integer({ minimum: 1, maximum: LARGEST_NUMBER, description: 'Only deployments with a lower number.' }),
  ),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, default: 50 })),
});

/** A page of a player's deployments, the newest first. */
export const DeploymentListSchema = Type.Object({
  list: Type.Array(DeploymentSchema),
  next_before: Type.Union([Type.Integer(), Type.Null()], {
    description: 'Give it as `before` to get the next page; null on the last.',
  }),
});

/** A deployment with its document. */
export const DeploymentDetailSchema = Type.Object({ ...DeploymentSchema.properties, option: DeployedOptionsSchema });

/** Query of GET /api/v1/players/{player_no}/deployments/{number}/diff. */
export const DeploymentDiffQuerySchema = Type.Object({
  against: Type.Optional(
    Type.Integer({
      minimum: 0,
      maximum: LARGEST_NUMBER,
      description: 'Number of the deployment to start from; the one before where absent; 0 is an empty document.',
    }),
  ),
});

/** One place in which two documents differ. */
export const DeploymentChangeSchema = Type.Object({
  path: Type.String({ description: '`controlBtn.play`, `playlist[0].file`.' }),
  kind: Type.Enum(['added', 'removed', 'changed']),
  before: Type.Optional(Type.Unknown()),
  after: Type.Optional(Type.Unknown()),
});

/** In which places a deployment differs from another. */
export const DeploymentDiffSchema = Type.Object({
  number: Type.Integer(),
  against: Type.Integer(),
  changes: Type.Array(DeploymentChangeSchema),
});

export type EnvironmentName = (typeof ENVIRONMENT_NAMES)[number];
export type PlayerOptionsResult = Static<typeof PlayerOptionsSchema>;
export type Deployment = Static<typeof DeploymentSchema>;
export type Deployed = Static<typeof DeployedSchema>;
export type AppliedDevelop = Static<typeof AppliedDevelopSchema>;
export type DeploymentListQuery = Static<typeof DeploymentListQuerySchema>;
export type DeploymentList = Static<typeof DeploymentListSchema>;
export type DeploymentDetail = Static<typeof DeploymentDetailSchema>;
export type DeploymentChange = Static<typeof DeploymentChangeSchema>;
export type DeploymentDiff = Static<typeof DeploymentDiffSchema>;
