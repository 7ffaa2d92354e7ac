import Type, { type Static } from 'typebox';
import { ViewSummarySchema } from './views.ts';

const orNull = <Schema extends Type.TSchema>(schema: Schema, description: string) =>
  Type.Union([schema, Type.Null()], { description });
const ms = (description: string) => Type.Integer({ description });
const total = (description: string) => Type.Integer({ description: `${description}, since the view began.` });

/** Params of GET /api/v1/views/{view_id}. */
export const ViewIdSchema = Type.Object({ view_id: Type.String({ description: 'UUIDv7 of the view.' }) });

/** A rendition of the content. */
const TimelineRenditionSchema = Type.Object({
  width: Type.Integer(),
  height: Type.Integer(),
  bitrate_bps: Type.Integer(),
});

/** One report of a view, as it came. */
export const TimelineBeatSchema = Type.Object({
  sequence: Type.Integer({ description: 'Number within the view, from 0.' }),
  at: Type.String({ description: "When it was, by the server's clock; ISO 8601." }),
  at_ms: ms('Since the view began.'),
  state: Type.String(),
  reason: Type.String({ description: 'What made the player report.' }),
  exit: orNull(Type.String(), 'How the view ended, on its last report.'),
  playhead_ms: ms('Position in the content.'),
  buffer_ms: orNull(Type.Integer(), 'Content buffered ahead of it.'),
  mode: orNull(Type.String(), '`inline`, `fullscreen` or `pip`.'),
  rendition: orNull(TimelineRenditionSchema, 'What was on screen.'),
  played_ms: total('Time with the playhead progressing'),
  watched_ms: total('Time watching or trying to'),
  paused_ms: total('Time paused'),
  stalled_ms: total('Time in standstills of 250 ms or longer'),
  rebuffer_ms: total('Time in those of 500 ms or longer'),
  rebuffer_count: total('Their number'),
  seek_count: total('Seeks'),
  dropped_frames: total('Frames not shown'),
  error_count: total('Errors'),
});

/** A continuous period of a view. */
export const TimelineSpanSchema = Type.Object({
  kind: Type.String({ description: '`stall`, `seek`, `rendition` or `mode`.' }),
  number: Type.Integer({ description: 'Among the spans of its kind, from 0.' }),
  from_ms: ms('Since the view began.'),
  to_ms: ms('Since the view began.'),
  open: Type.Boolean({ description: 'Whether no report has told its end: it reaches at least so far.' }),
  playhead_ms: ms('Position in the content where it began; of a seek, where it went to.'),
  rendition: orNull(TimelineRenditionSchema, 'Of a span of kind `rendition`.'),
  mode: orNull(Type.String(), 'Of a span of kind `mode`.'),
});

/** An error of the player. */
export const TimelineErrorSchema = Type.Object({
  at_ms: ms('Since the view began.'),
  code: Type.String(),
  fatal: Type.Boolean(),
  business: Type.Boolean({ description: "Whether it is a rule of the publisher's, not a fault." }),
  detail: orNull(Type.String(), "The engine's own name of it."),
});

/** Answer of GET /api/v1/views/{view_id}. */
export const ViewTimelineSchema = Type.Object({
  complete_through: Type.String({ description: 'Every report received up to this moment is in the answer.' }),
  view: ViewSummarySchema,
  facts: Type.Record(Type.String(), Type.Union([Type.String(), Type.Number(), Type.Array(Type.String())]), {
    description: 'Whatever else is known, by name with unit; what is not known is absent. Never who the viewer is.',
  }),
  journal: Type.Object({
    state: Type.Enum(['whole', 'partial', 'expired'], {
      description:
        '`whole`: every report that was made is here. `partial`: some are missing, or there are more than can be shown. `expired`: none is kept any more; the view and its facts stay.',
    }),
    kept_until: Type.String({ description: 'Until when reports of this view are kept.' }),
    beats_received: Type.Integer(),
    beats_missing: Type.Integer({ description: 'Reports that never came, by the gaps in their numbers.' }),
  }),
  beats: Type.Array(TimelineBeatSchema, { description: 'In the order in which they were made; at most 5000.' }),
  spans: Type.Array(TimelineSpanSchema, { description: 'In the order in which they began.' }),
  errors: Type.Array(TimelineErrorSchema),
});

export type TimelineBeat = Static<typeof TimelineBeatSchema>;
export type TimelineSpan = Static<typeof TimelineSpanSchema>;
export type TimelineError = Static<typeof TimelineErrorSchema>;
export type ViewTimeline = Static<typeof ViewTimelineSchema>;
