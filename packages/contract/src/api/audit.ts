import Type, { type Static } from 'typebox';
import { PRINTABLE_PATTERN } from './text.ts';

const IdSchema = (description: string) =>
  Type.Optional(Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER, description }));
const FilterSchema = (description: string) =>
  Type.Optional(Type.String({ maxLength: 300, pattern: PRINTABLE_PATTERN, description }));

/** Query of GET /api/v1/audit. */
export const AuditQuerySchema = Type.Object({
  after: IdSchema('Only entries with a greater id.'),
  before: IdSchema('Only entries with a smaller id.'),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500, default: 100 })),
  order: Type.Optional(Type.Enum(['desc', 'asc'], { default: 'desc', description: '`desc`: newest first.' })),
  action: FilterSchema('What was done, e.g. `player.create`; `player` stands for everything done to players.'),
  subject: FilterSchema('What it was done to, e.g. `player:1001`.'),
  actor: FilterSchema('Who did it: e-mail address or access key.'),
});

/** A line of the audit log. */
export const AuditEntrySchema = Type.Object({
  id: Type.Integer({ description: 'Rises in the order in which changes became true.' }),
  at: Type.String({ description: 'ISO 8601.' }),
  actor: Type.String(),
  action: Type.String(),
  subject: Type.String(),
  detail: Type.Record(Type.String(), Type.Unknown()),
});

/** A page of the audit log. */
export const AuditPageSchema = Type.Object({
  list: Type.Array(AuditEntrySchema),
  next: Type.Union([Type.Integer(), Type.Null()], {
    description: 'Where there is more: what to send as `before`, or in ascending order as `after`. Else null.',
  }),
});

export type AuditQuery = Static<typeof AuditQuerySchema>;
export type AuditEntry = Static<typeof AuditEntrySchema>;
export type AuditPage = Static<typeof AuditPageSchema>;
