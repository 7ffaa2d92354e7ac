import Type, { type Static } from 'typebox';

/** Query of GET /api/v1/usage. */
export const UsageQuerySchema = Type.Object({
  months: Type.Optional(
    Type.Integer({ minimum: 1, maximum: 24, default: 12, description: 'How many, the one that runs included.' }),
  ),
});

/** Answer of GET /api/v1/usage. Requests count whose proof was good and that no limit turned away. */
export const UsageReportSchema = Type.Object({
  months: Type.Array(
    Type.Object({
      month: Type.String({ description: '`YYYY-MM`, UTC.' }),
      requests: Type.Integer(),
      by_key: Type.Array(
        Type.Object({
          name: Type.String({ description: 'Access key, or e-mail address of the user whose session it was.' }),
          requests: Type.Integer(),
        }),
        { description: 'Most first.' },
      ),
    }),
    { description: 'Newest first.' },
  ),
  days: Type.Array(Type.Object({ day: Type.String({ description: '`YYYY-MM-DD`, UTC.' }), requests: Type.Integer() }), {
    description: 'Of the month that runs, oldest first.',
  }),
  quota: Type.Union([Type.Integer(), Type.Null()], {
    description: 'Requests that the plan allows in a month; null where there is no limit.',
  }),
});

export type UsageQuery = Static<typeof UsageQuerySchema>;
export type UsageReport = Static<typeof UsageReportSchema>;
