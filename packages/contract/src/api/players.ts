import Type, { type Static } from 'typebox';
import { EMBED_FORMS } from '../embed-forms.ts';

/** What a domain entry names. */
export const DOMAIN_TYPES = ['web', 'ios', 'aos'] as const;

/** The environments of a player: options are deployed to Develop first, then to Production. */
export const ENVIRONMENTS = ['develop', 'production'] as const;

/** One of a player's environments. */
export type Environment = (typeof ENVIRONMENTS)[number];

/** Rule for a player's name: 3 to 30 letters, digits, `_`, `-`, `@`, beginning with a letter. */
export const PLAYER_NAME_PATTERN = '^[A-Za-z][A-Za-z0-9_@-]{2,29}$';

/** The most domains that one player may have. */
export const MAX_DOMAINS = 5;

/** A site or app in which a player may be used. */
export const DomainInputSchema = Type.Object({
  type: Type.Enum([...DOMAIN_TYPES], { description: '`web`: a site; `ios`: a bundle id; `aos`: a package id.' }),
  domain: Type.String({
    minLength: 1,
    maxLength: 255,
    description:
      'Origin of the site, e.g. `https://www.example.com` or with a wildcard `http://*.example.com`, or the id of the app.',
  }),
});

const NameSchema = Type.String({
  pattern: PLAYER_NAME_PATTERN,
  description: '3 to 30 letters, digits, `_`, `-`, `@`, beginning with a letter; unique within the account.',
});
const DomainsSchema = Type.Array(DomainInputSchema, {
  minItems: 1,
  maxItems: MAX_DOMAINS,
  description: 'At least one site; at most one app for each system.',
});
const AutoUpdateSchema = Type.Enum(['Y', 'N'], {
  default: 'Y',
  description: 'Whether the newest version is delivered, whatever `version` says.',
});
const VersionSchema = Type.String({
  maxLength: 32,
  description: 'One that GET /api/v1/players/versions lists, or `latest` for the newest now.',
});

/** Which state of a player a change starts from. */
export const RevisionSchema = Type.Integer({
  minimum: 1,
  description: 'Goes up at every change. A change that names another than the present one is refused with 4901.',
});

/** Body of POST /api/v1/players. Its faults are answered with the documented business codes, so it is checked by the service. */
export const CreatePlayerSchema = Type.Object({
  name: NameSchema,
  domains: DomainsSchema,
  auto_update: Type.Optional(AutoUpdateSchema),
  version: Type.Optional(VersionSchema),
});

/** Body of PUT /api/v1/players/{player_no}; checked by the service. */
export const UpdatePlayerSchema = Type.Object({
  domains: Type.Optional(
    Type.Array(DomainInputSchema, {
      minItems: 1,
      maxItems: MAX_DOMAINS,
      description:
        'With a site among them the whole new list; with apps only, these take the place of those of their system.',
    }),
  ),
  auto_update: Type.Optional(AutoUpdateSchema),
  version: Type.Optional(VersionSchema),
  revision: Type.Optional(RevisionSchema),
});

/** Body of POST /api/v1/players/{player_no}/clone; checked by the service. */
export const ClonePlayerSchema = Type.Object({
  name: NameSchema,
  auto_update: Type.Optional(AutoUpdateSchema),
  version: Type.Optional(VersionSchema),
});

/** Query of GET /api/v1/players/checkName; what is wrong with the name is answered with 4610. */
export const CheckNameQuerySchema = Type.Object({ name: Type.Optional(Type.String()) });

/** Versions of the player, the newest first. */
export const PlayerVersionsSchema = Type.Array(
  Type.Object({
    version: Type.String(),
    script_url: Type.String({ description: 'Its script. In all three `{key}` stands for the access key of a player.' }),
    ios_url: Type.String({ description: 'Page with the player, for the web view of an app: there is no native SDK.' }),
    aos_url: Type.String({ description: 'Page with the player, for the web view of an app: there is no native SDK.' }),
  }),
);

/** A player as lists show it. */
export const PlayerSummarySchema = Type.Object({
  no: Type.Integer(),
  name: Type.String(),
  version: Type.String({ description: 'Version of the player that is delivered.' }),
  access_key: Type.String({ description: 'Public key of the player, 32 hex digits; part of its embed code.' }),
  created_at: Type.String({ description: 'ISO 8601.' }),
  updated_at: Type.String({ description: 'ISO 8601.' }),
});

/** A site or app as it is stored. */
export const DomainSchema = Type.Object({
  no: Type.Integer(),
  type: Type.Enum([...DOMAIN_TYPES]),
  domain: Type.String(),
  created_at: Type.String(),
});

/** A player with everything about it. */
export const PlayerSchema = Type.Object({
  ...PlayerSummarySchema.properties,
  auto_update: Type.Enum(['Y', 'N']),
  revision: RevisionSchema,
  domains: Type.Object({ web: Type.Array(DomainSchema), ios: Type.Array(DomainSchema), aos: Type.Array(DomainSchema) }),
});

/** A page of players. */
export const PlayerListSchema = Type.Object({
  list: Type.Array(PlayerSummarySchema),
  total: Type.Integer(),
  page_no: Type.Integer(),
  page_size: Type.Integer(),
  page_count: Type.Integer(),
  pricing: Type.Enum(['free', 'pay']),
});

/** Query of GET /api/v1/players. */
export const PlayerListQuerySchema = Type.Object({
  page_no: Type.Optional(Type.Integer({ minimum: 1, maximum: 1000, default: 1 })),
  page_size: Type.Optional(Type.Integer({ minimum: 10, maximum: 1000, default: 10 })),
  sort_type: Type.Optional(Type.Enum(['desc', 'asc'], { default: 'desc', description: 'By creation date.' })),
});

/** Code to paste into a page, in several forms. */
export const EmbedCodeSchema = Type.Object({
  environment: Type.Enum([...ENVIRONMENTS]),
  forms: Type.Array(
    Type.Object({
      id: Type.Enum([...EMBED_FORMS]),
      title: Type.String(),
      code: Type.String(),
      language: Type.Optional(
        Type.Enum(['html', 'jsx', 'vue', 'php'], { description: 'What the code is written in.' }),
      ),
      note: Type.Optional(Type.String({ description: 'One sentence: where the code goes.' })),
    }),
  ),
});

export type DomainInput = Static<typeof DomainInputSchema>;
export type CreatePlayer = Static<typeof CreatePlayerSchema>;
export type UpdatePlayer = Static<typeof UpdatePlayerSchema>;
export type ClonePlayer = Static<typeof ClonePlayerSchema>;
export type PlayerVersions = Static<typeof PlayerVersionsSchema>;
export type PlayerSummary = Static<typeof PlayerSummarySchema>;
export type Player = Static<typeof PlayerSchema>;
export type PlayerList = Static<typeof PlayerListSchema>;
export type PlayerListQuery = Static<typeof PlayerListQuerySchema>;
export type EmbedCode = Static<typeof EmbedCodeSchema>;
