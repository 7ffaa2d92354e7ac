import Type, { type Static } from 'typebox';
import { ENVIRONMENTS } from './players.ts';

const known = (description: string) => Type.Union([Type.String(), Type.Null()], { description });
const ms = (description: string) => Type.Integer({ description });

/** Asks for a table instead of JSON. */
export const CsvFields = {
  format: Type.Optional(
    Type.Enum(['json', 'csv'], {
      default: 'json',
      description: '`csv`: the table of the answer, its units in the headings.',
    }),
  ),
} as const;

/** What says which views are meant. */
export const ViewScopeFields = {
  player_no: Type.Optional(Type.Integer({ minimum: 1, description: 'One player; all of the account where absent.' })),
  environment: Type.Optional(Type.Enum([...ENVIRONMENTS], { default: 'production' })),
  from: Type.Optional(
    Type.String({
      description: 'Views that began then or later, ISO 8601 with offset; 24 hours before `to` where absent.',
    }),
  ),
  to: Type.Optional(Type.String({ description: 'Views that began before, ISO 8601 with offset; now where absent.' })),
  filter: Type.Optional(
    Type.Array(Type.String({ maxLength: 2000 }), {
      maxItems: 20,
      description:
        'Conditions that must all hold, as `country:KR,JP`, `!browser:safari`, `title~intro` or `startup_time>=1000`; one a parameter.',
    }),
  ),
  bots: Type.Optional(
    Type.Enum(['exclude', 'include', 'only'], {
      default: 'exclude',
      description: 'Whether views that look automated are among them.',
    }),
  ),
} as const;

/** Orders of a list of views, the first where none is named. */
export const VIEW_LIST_ORDERS = [
  'newest',
  'oldest',
  'startup_time',
  'rebuffer_duration',
  'rebuffer_count',
  'play_time',
  'watch_time',
  'errors',
] as const;

/** Query of GET /api/v1/views. */
export const ViewListQuerySchema = Type.Object({
  ...ViewScopeFields,
  order: Type.Optional(
    Type.Enum([...VIEW_LIST_ORDERS], { default: 'newest', description: 'By time, or the greatest of a number first.' }),
  ),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500, default: 50 })),
  format: Type.Optional(
    Type.Enum(['json', 'csv', 'parquet'], {
      default: 'json',
      description:
        '`csv` and `parquet` answer with the whole list as a file, up to 100000 views, and refuse a longer one; `limit` and `cursor` mean nothing then.',
    }),
  ),
  cursor: Type.Optional(
    Type.String({
      maxLength: 300,
      pattern: '^[\\w-]+$',
      description: '`next` of the page before; else as it was asked.',
    }),
  ),
});

/** One attempt to play one content, as a line of a list. */
export const ViewSummarySchema = Type.Object({
  view_id: Type.String(),
  started_at: Type.String({ description: 'ISO 8601.' }),
  last_at: Type.String({ description: 'The latest moment that was reported, ISO 8601.' }),
  environment: Type.String(),
  player_no: Type.Integer(),
  state: Type.String({ description: 'What it did last.' }),
  exit: known('How it ended; null where nothing has said so.'),
  title: known('Null where not known, as with every text here.'),
  video_id: known("The integrator's id of the content."),
  stream_type: known('`vod` or `live`.'),
  duration_ms: Type.Union([Type.Integer(), Type.Null()], { description: 'Length of the content.' }),
  country: known('ISO 3166-1, two letters.'),
  device: known('Kind of device.'),
  os: known('Operating system.'),
  browser: known('Browser.'),
  startup_ms: Type.Union([Type.Integer(), Type.Null()], { description: 'Null where no frame was shown.' }),
  played_ms: ms('Time with the playhead progressing.'),
  watched_ms: ms('Time watching or trying to.'),
  paused_ms: ms('Time paused.'),
  rebuffer_ms: ms('Time in standstills of 500 ms or longer.'),
  rebuffer_count: Type.Integer(),
  error_code: known('The latest error.'),
  error_fatal: Type.Boolean({ description: 'Whether any error ended playback.' }),
  error_count: Type.Integer(),
  bot: Type.Boolean({ description: 'Whether it looks automated.' }),
  quality_flags: Type.Integer({ description: 'Bits for what was implausible in its reports; 0: nothing.' }),
  reporter: Type.String({ description: '`beacon`, `cmcd`, or `sample` for invented data.' }),
});

/** Answer of GET /api/v1/views. */
export const ViewListSchema = Type.Object({
  from: Type.String(),
  to: Type.String(),
  complete_through: Type.String({ description: 'Every report received up to this moment is in the list.' }),
  list: Type.Array(ViewSummarySchema),
  next: Type.Union([Type.String(), Type.Null()], { description: 'Where there is more: what to send as `cursor`.' }),
});

export type ViewListQuery = Static<typeof ViewListQuerySchema>;
export type ViewSummary = Static<typeof ViewSummarySchema>;
export type ViewList = Static<typeof ViewListSchema>;
