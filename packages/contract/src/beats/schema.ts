import Type, { type Static } from 'typebox';
import {
  BEAT_REASONS,
  CUSTOM_DIMENSIONS,
  EXIT_KINDS,
  PLAY_REASONS,
  SPAN_KINDS,
  VIEW_MODES,
  VIEW_STATES,
} from './states.ts';

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
    pageLoadMs: Type.Optional(
      count("From the page's request to the player's first breath; on a page's first view only."),
    ),
    playerStartupMs: Type.Optional(count('From the first breath of the player until it takes orders.')),
    playReason: Type.Optional(Type.Enum([...PLAY_REASONS])),
    viewerId: Type.Optional(
      text(256, "The integrator's own id of the viewer; the server keeps a keyed hash of it only."),
    ),
    sessionId: Type.Optional(text(64, 'A visit: the views of one page or tab; a UUID.')),
    series: Type.Optional(text(256, 'Series or collection that the content belongs to.')),
    contentType: Type.Optional(text(64, 'What kind of content it is: `episode`, `trailer`, `clip`, …')),
    videoLanguage: Type.Optional(text(35, 'Language of the content, BCP 47.')),
    cdn: Type.Optional(text(64, 'Who delivers the media.')),
    drm: Type.Optional(text(32, 'Content protection in use: `widevine`, `playready`, `fairplay`, `clearkey`.')),
    videoCodec: Type.Optional(text(64, 'RFC 6381, as `avc1.64001f`.')),
    audioCodec: Type.Optional(text(64, 'RFC 6381, as `mp4a.40.2`.')),
    frameRate: Type.Optional(Type.Number({ minimum: 0, maximum: 1000, description: 'Frames per second.' })),
    viewerPlan: Type.Optional(text(64, "The viewer's plan with the integrator.")),
    experiment: Type.Optional(text(128, 'Variant of an experiment that the viewer is in.')),
    connection: Type.Optional(text(16, 'What the browser calls the effective type of its connection: `4g`, `3g`, …')),
    deviceModel: Type.Optional(text(64, 'Model of the device, from client hints.')),
    osVersion: Type.Optional(text(32, 'Version of the operating system, from client hints.')),
    automated: Type.Optional(Type.Boolean({ description: 'Whether the browser says that a program drives it.' })),
    deployment: Type.Optional(count('Number of the deployment that configured the player.')),
    custom: Type.Optional(
      Type.Array(Type.String({ maxLength: 256 }), {
        maxItems: CUSTOM_DIMENSIONS,
        description: 'Texts of the integrator: the first is `custom_1`. An empty one says nothing.',
      }),
    ),
  },
  closed,
);

/**
 * A continuous period of a view. Each is told when it begins and when it has ended, until that is acknowledged; one that is
 * `open` goes on at least until the beat's own time.
 */
export const BeatSpanSchema = Type.Object(
  {
    kind: Type.Enum([...SPAN_KINDS]),
    n: Type.Integer({ minimum: 0, maximum: 4_294_967_295, description: 'Number among the spans of its kind, from 0.' }),
    fromMs: count('When it began, since the view began.'),
    toMs: count('When it ended, or how far it is known to reach.'),
    open: Type.Optional(Type.Boolean({ description: 'Whether it has not ended yet.' })),
    playheadMs: count('Position in the content where it began; of a seek, where it went to.'),
    rendition: Type.Optional(RenditionSchema),
    mode: Type.Optional(Type.Enum([...VIEW_MODES])),
  },
  closed,
);

/** A total that is absent where nothing has been counted yet. */
const total = (description: string) => Type.Optional(count(`${description} 0 where absent.`));

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
    stalledMs: total('Time stalled for 250 ms or longer: neither startup nor seeking.'),
    stallCount: total('Stalls begun.'),
    seekMs: total('Time from a seek to the first progress after it.'),
    seekCount: total('Seeks begun.'),
    droppedFrames: total('Frames decoded but not shown.'),
    playedBits: total('Sum of indicated bit rate times time played at it, in bits.'),
    upscaleMs: Type.Optional(
      Type.Number({
        minimum: 0,
        description: 'Sum of upscale (0 = none, 1 = twice the size) times milliseconds played at it. 0 where absent.',
      }),
    ),
    rebufferMs: total(
      'Of `stalledMs`, that in stalls of 500 ms or longer; senders that do not tell it have all of it counted.',
    ),
    rebufferCount: total('Of `stallCount`, those of 500 ms or longer.'),
    pausedMs: total('Time paused.'),
    errorCount: total('Errors of the player, fatal or not.'),
    decodedFrames: total('Frames decoded, shown or not.'),
    downscaleMs: Type.Optional(
      Type.Number({
        minimum: 0,
        description: 'Sum of downscale (0 = none, 1 = half the size) times milliseconds played at it. 0 where absent.',
      }),
    ),
    upscaleMax: Type.Optional(Type.Number({ minimum: 0, description: 'Greatest upscale so far.' })),
    downscaleMax: Type.Optional(Type.Number({ minimum: 0, description: 'Greatest downscale so far.' })),
    renditionChanges: total('Changes of the rendition on screen.'),
    upshifts: total('Changes to a higher bit rate.'),
    downshifts: total('Changes to a lower bit rate.'),
    requests: total('Media requests answered in full: segments, not playlists.'),
    requestBytes: total('Bytes of those answers.'),
    requestMs: total('Time that those requests took, summed one by one, from asking to the last byte.'),
    requestLatencyMs: total('Of that, the time until the first byte.'),
    requestLatencyMaxMs: total('Longest time until a first byte.'),
    requestFailures: total('Media requests that failed, retried or not.'),
    liveLatencySumMs: total(
      'Sum of samples, one a second while playing near the live edge, of how far behind now the picture is.',
    ),
    liveLatencySamples: total('Number of those samples.'),
    contentStartupMs: Type.Optional(
      count('As `startupMs`, until the first frame of the content itself; as long where no ad came first.'),
    ),
    drmLoadMs: Type.Optional(count('Time until the first licence was there.')),
    features: Type.Optional(
      Type.Integer({
        minimum: 0,
        maximum: 4_294_967_295,
        description:
          'What was used so far, as bits: fullscreen 1, picture-in-picture 2, captions 4, cast 8, another speed 16, muted 32.',
      }),
    ),
    bufferMs: Type.Optional(count('Content that is buffered ahead of the playhead.')),
    mode: Type.Optional(Type.Enum([...VIEW_MODES])),
    playerWidth: Type.Optional(count('Width of the picture area in CSS pixels.')),
    playerHeight: Type.Optional(count('Height of the picture area in CSS pixels.')),
    spans: Type.Optional(
      Type.Array(BeatSpanSchema, {
        maxItems: 100,
        description: 'Spans that changed since the last acknowledged beat.',
      }),
    ),
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
          business: Type.Optional(
            Type.Boolean({
              description: "Whether it is a rule of the publisher's, not a fault: no licence, wrong country.",
            }),
          ),
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
    rttMs: Type.Optional(count('How long the latest answered report took, from asking to the answer.')),
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
/** See {@link BeatSpanSchema}. */
export type BeatSpan = Static<typeof BeatSpanSchema>;
/** See {@link RenditionSchema}. */
export type Rendition = Static<typeof RenditionSchema>;
/** See {@link ReportSchema}. */
export type Report = Static<typeof ReportSchema>;
/** See {@link ReportReplySchema}. */
export type ReportReply = Static<typeof ReportReplySchema>;
