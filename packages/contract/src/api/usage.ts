import Type, { type Static } from 'typebox';

/** Query of GET /api/v1/usage. */
export const UsageQuerySchema = Type.Object({
  months: Type.Optional(
    Type.Integer({ minimum: 1, maximum: 24, default: 12, description: 'How many, the one that runs included.' }),
  ),
});

const Beats = (description: string) =>
  Type.Integer({ description: `${description} Each counts once, on the day (UTC) on which it was received last.` });

/** Answer of GET /api/v1/usage. Requests count whose proof was good and that no limit turned away; beats that were accepted. */
export const UsageReportSchema = Type.Object({
  months: Type.Array(
    Type.Object({
      month: Type.String({ description: '`YYYY-MM`, UTC.' }),
      requests: Type.Integer(),
      beats: Beats('Accepted beats of the month.'),
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
  days: Type.Array(
    Type.Object({
      day: Type.String({ description: '`YYYY-MM-DD`, UTC.' }),
      requests: Type.Integer(),
      beats: Beats('Accepted beats of the day.'),
      beats_cumulative: Type.Integer({ description: 'Accepted beats of the month up to the end of that day.' }),
    }),
    { description: 'Of the month that runs, oldest first.' },
  ),
  expected_beats: Type.Union([Type.Integer(), Type.Null()], {
    description: 'Beats of the month up to yesterday / number of that day x 30; null on the first of a month.',
  }),
  quota: Type.Union([Type.Integer(), Type.Null()], {
    description: 'Requests that the plan allows in a month; null where there is no limit.',
  }),
});

export type UsageQuery = Static<typeof UsageQuerySchema>;
export type UsageReport = Static<typeof UsageReportSchema>;
