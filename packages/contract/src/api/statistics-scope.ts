import Type, { type Static } from 'typebox';
import { ENVIRONMENTS } from './players.ts';

/** Which views a question is about: the query fields that all questions share. */
export const SCOPE_FIELDS = {
  player_no: Type.Optional(Type.Integer({ minimum: 1, description: 'One player; all of the account where absent.' })),
  from: Type.Optional(Type.String({ description: 'Start, ISO 8601 with offset; 24 hours before `to` where absent.' })),
  to: Type.Optional(Type.String({ description: 'End, exclusive, ISO 8601 with offset; now where absent.' })),
  environment: Type.Optional(Type.Enum([...ENVIRONMENTS], { default: 'production' })),
  filter: Type.Optional(
    Type.Array(Type.String({ maxLength: 20_000 }), {
      maxItems: 100,
      description:
        'Repeatable; all have to hold. `country:KR,JP` is any of, `!browser:safari` is not, `title~intro` contains, `startup_time>=1000` compares a number of each view (`>=`, `<=`, `>`, `<`, `=`). `\\,` is a comma in a value; `country:` is what is not known.',
    }),
  ),
  bots: Type.Optional(
    Type.Enum(['exclude', 'include', 'only'], {
      default: 'exclude',
      description: 'Views that look automated: two or more kinds of signals say so.',
    }),
  ),
};

const ScopeSchema = Type.Object(SCOPE_FIELDS);

/** See {@link SCOPE_FIELDS}. */
export type StatisticsScope = Static<typeof ScopeSchema>;

/** The `metrics` of a query. */
export const METRICS_FIELD = Type.String({
  minLength: 1,
  maxLength: 3000,
  description:
    'Ids of metrics, separated by commas. A metric that is a number of each view can be asked for by another measure: `startup_time.p95`, with p50, p75, p95, mean and, of times and counts, sum.',
});

/** A metric's value and how far it can be trusted. */
export const MetricValueSchema = Type.Object({
  value: Type.Union([Type.Number(), Type.Null()], {
    description: 'In the unit of the metric; null where it has no meaning.',
  }),
  sample_size: Type.Integer({ description: 'Views that the value rests on.' }),
  approximate: Type.Boolean(),
});

/** See {@link MetricValueSchema}. */
export type MetricValue = Static<typeof MetricValueSchema>;

/** Up to when an answer is complete. */
export const COMPLETE_THROUGH_FIELD = Type.String({
  description: 'Every report received up to this moment is in the numbers.',
});
