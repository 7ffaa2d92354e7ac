import Type, { type Static } from 'typebox';
import { BEAT_REASONS, EXIT_KINDS, VIEW_STATES } from './states.ts';

const count = (description: string) => Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER, description });
const text = (maxLength: number, description: string) => Type.String({ maxLength, description });
const closed = { additionalProperties: false } as const;

/** The rendition on screen. */
export const RenditionSchema = Type.Object(
  {
    width: count('Width in pixels.'),
    height: count('Height in pixels.'),
    bitrateBps: count('Bit rate that the manifest indicates, in bits per second; 0 where there is none.'),
  },
  closed,
);

/** What does not change within a view. It rides on the first beat and on every further one until the server has acknowledged it. */
export const ViewMetadataSchema = Type.Object(
  {
    sourceUrl: Type.Optional(text(2048, 'Address of the manifest or file, without query and fragment.')),
    pageUrl: Type.Optional(text(2048, 'Address of the page, without query and fragment.')),
    title: Type.Optional(text(512, 'Title of the content.')),
    videoId: Type.Optional(text(256, "The integrator's own id of the content.")),
    streamType: Type.Optional(Type.Union([Type.Literal('vod'), Type.Literal('live')])),
    durationMs: Type.Optional(count('Length of the content; absent for live.')),
    engine: Type.Optional(text(64, 'What plays: `hls.js`, `native`, `file`, …')),
    playerVersion: Type.Optional(text(64, 'Version of the player.')),
    language: Type.Optional(text(35, 'Language of the page or browser, BCP 47.')),
    screenWidth: Type.Optional(count('Width of the screen in CSS pixels.')),
    screenHeight: Type.Optional(count('Height of the screen in CSS pixels.')),
  },
  closed,
);

/**
 * A cumulative snapshot of a view: every total counts from the view's start, so that any one beat stands for all before it and
 * losing, repeating or reordering beats cannot change a total.
 */
export const BeatSchema = Type.Object(
  {
    viewId: Type.String({
      maxLength: 36,
      description: 'UUIDv7 of the view: one attempt to play one content in one player.',
    }),
    seq: Type.Integer({
      minimum: 0,
      maximum: 4_294_967_295,
      description: 'Number of the beat within the view, from 0.',
    }),
    state: Type.Enum([...VIEW_STATES]),
    reason: Type.Enum([...BEAT_REASONS]),
    exit: Type.Optional(Type.Enum([...EXIT_KINDS])),
    atMs: count('Time since the view began, on a monotonic clock.'),
    playheadMs: count('Position in the content.'),
    playedMs: count('Time with the playhead progressing.'),
    watchedMs: count('Time watching or trying to: starting, playing, stalled and seeking; not paused.'),
    stalledMs: count('Time stalled: neither startup nor seeking.'),
    stallCount: count('Stalls begun.'),
    seekMs: count('Time from a seek to the first progress after it.'),
    seekCount: count('Seeks begun.'),
    droppedFrames: count('Frames decoded but not shown.'),
    playedBits: count('Sum of indicated bit rate times time played at it, in bits.'),
    upscaleMs: Type.Number({
      minimum: 0,
      description: 'Sum of upscale (0 = none, 1 = twice the size) times milliseconds played at it.',
    }),
    startupMs: Type.Optional(
      count('From the wish to play until the first frame with the playhead progressing; absent before.'),
    ),
    rendition: Type.Optional(RenditionSchema),
    ranges: Type.Optional(
      Type.Array(Type.Tuple([count('Start, ms.'), count('End, ms.')]), {
        maxItems: 500,
        description: 'Played ranges of the content that changed since the last acknowledged beat.',
      }),
    ),
    error: Type.Optional(
      Type.Object(
        {
          code: Type.String({ maxLength: 16, description: 'E0000 to E0014.' }),
          fatal: Type.Boolean(),
          detail: Type.Optional(text(512, "The engine's own name of the error.")),
        },
        closed,
      ),
    ),
    metadata: Type.Optional(ViewMetadataSchema),
  },
  closed,
);

/** What a beacon posts: the beats of all players on a page, grouped by play token. */
export const ReportSchema = Type.Object(
  {
    v: Type.Integer({ description: 'Version of the format.' }),
    sentAtMs: Type.Integer({ minimum: 0, description: "The sender's clock when it sent this, epoch milliseconds." }),
    groups: Type.Array(
      Type.Object(
        {
          token: Type.String({ maxLength: 2048, description: 'Play token.' }),
          beats: Type.Array(BeatSchema, { minItems: 1, maxItems: 100 }),
        },
        closed,
      ),
      { minItems: 1, maxItems: 20 },
    ),
  },
  closed,
);

/** What the collector answers with 202: everything accepted is durable. */
export const ReportReplySchema = Type.Object({
  accepted: count('Beats accepted.'),
  rejected: Type.Array(Type.Object({ viewId: Type.String(), seq: Type.Integer(), reason: Type.String() })),
  heartbeatSeconds: Type.Number({
    minimum: 5,
    maximum: 120,
    description: 'Seconds to wait between beats from now on.',
  }),
});

/** See {@link BeatSchema}. */
export type Beat = Static<typeof BeatSchema>;
/** See {@link ViewMetadataSchema}. */
export type ViewMetadata = Static<typeof ViewMetadataSchema>;
/** See {@link RenditionSchema}. */
export type Rendition = Static<typeof RenditionSchema>;
/** See {@link ReportSchema}. */
export type Report = Static<typeof ReportSchema>;
/** See {@link ReportReplySchema}. */
export type ReportReply = Static<typeof ReportReplySchema>;
