import Type, { type Static, type TSchema } from 'typebox';

/** Answer of GET /api/v1/media-analytics. Everything is null until the first key is made. */
export const MediaAnalyticsSchema = Type.Object({
  status: Type.Enum(['inactive', 'active'], { description: 'Whether there is a key.' }),
  company_id: Type.Union([Type.String(), Type.Null()], { description: 'Sent as `x-project-id`; never changes.' }),
  created_at: Type.Union([Type.String(), Type.Null()], { description: 'When the first key was made, ISO 8601.' }),
  key_created_at: Type.Union([Type.String(), Type.Null()], { description: 'When the present key was made, ISO 8601.' }),
  key_created_by: Type.Union([Type.String(), Type.Null()], {
    description: 'E-mail address or access key of who made it.',
  }),
});

/** Answer of POST /api/v1/media-analytics/key. */
export const MediaAnalyticsKeySchema = Type.Object({
  ...MediaAnalyticsSchema.properties,
  api_key: Type.String({ description: 'Sent as `x-api-key`. Shown this once.' }),
});

export type MediaAnalytics = Static<typeof MediaAnalyticsSchema>;
export type MediaAnalyticsKey = Static<typeof MediaAnalyticsKeySchema>;

const OptionalText = (description: string) => Type.Optional(Type.String({ maxLength: 64, description }));

/** Query that every endpoint of Media Analytics takes. */
export const MediaAnalyticsSelectionSchema = Type.Object({
  device: OptionalText('`PC`, `Mobile`, or `PC,Mobile`; both where absent.'),
  videoType: OptionalText('`VOD`, `LIVE`, or `VOD,LIVE`; both where absent.'),
});

/** Query of those that ask for a range of time. */
export const MediaAnalyticsRangeSchema = Type.Object({
  ...MediaAnalyticsSelectionSchema.properties,
  startDate: OptionalText('`YYYY-MM-DD` or `YYYY-MM-DD HH:mm:ss`, UTC; six days before the end where absent.'),
  endDate: OptionalText('The same; a day is meant with all of it. Now where absent.'),
});

/** Query of GET /v1/contentsSummary. */
export const ContentsSummaryQuerySchema = Type.Object({
  ...MediaAnalyticsRangeSchema.properties,
  pageNo: Type.Optional(Type.Integer({ minimum: 1, default: 1, description: '1 to 1000.' })),
  limit: Type.Optional(Type.Integer({ minimum: 10, default: 10, description: '10 to 100.' })),
});

/** Query of GET /v1/sessionRecent; without dates it looks 30 days back. */
export const SessionRecentQuerySchema = Type.Object({
  ...MediaAnalyticsRangeSchema.properties,
  limit: Type.Optional(Type.Integer({ minimum: 1, default: 100, description: '1 to 100.' })),
});

/** Media Analytics' envelope, whose code is a number. */
const answerOf = <Result extends TSchema>(result: Result) =>
  Type.Object({ code: Type.Literal(200), message: Type.String(), result });

const LogDate = Type.String({ description: '`YYYY-MM-DD HH:mm:ss`, UTC.' });
const Seconds = (description: string) => Type.Number({ description: `${description} Seconds, to the millisecond.` });

const chartOf = <Name extends string, Value extends TSchema>(name: Name, value: Value) =>
  answerOf(
    Type.Array(Type.Object({ [name]: value, logDate: LogDate } as Record<Name, Value> & { logDate: typeof LogDate }), {
      description: 'Newest first; points without anything are 0.',
    }),
  );

export const CurrentViewersChartSchema = chartOf(
  'currentViewerCnt',
  Type.Integer({ description: 'Views with an event in the three minutes before.' }),
);
export const PlayCountChartSchema = chartOf('playSuccessCnt', Type.Integer({ description: 'Plays that began.' }));
export const PlayTimeChartSchema = chartOf('playTimeSum', Seconds('Time played.'));
export const UniqueUsersChartSchema = chartOf('uniqUsers', Type.Integer({ description: 'Who tried to play.' }));

const Content = {
  title: Type.String(),
  url: Type.String({ description: 'Address of the source.' }),
  videoType: Type.String({ description: '`VOD`, `LIVE`, or `VOD,LIVE`.' }),
  contentsKey: Type.String({ description: 'Id of the video, or 32 hex digits out of title and address.' }),
};
const playCount = Type.Integer({ description: 'Plays that began.' });
const playTime = Seconds('Time played.');

export const ContentsSummarySchema = answerOf(
  Type.Object({
    totalCount: Type.Integer(),
    list: Type.Array(Type.Object({ ...Content, playCount, playTime }), { description: 'Most played first.' }),
  }),
);
export const PlayCountTopSchema = answerOf(Type.Array(Type.Object({ ...Content, playCount })));
export const PlayTimeTopSchema = answerOf(Type.Array(Type.Object({ ...Content, playTime })));

export const SessionRecentSchema = answerOf(
  Type.Array(
    Type.Object({
      no: Type.Integer({ description: '1 is the newest.' }),
      logDate: LogDate,
      uuid: Type.String({ description: 'Id of the view.' }),
      origin: Type.String({ description: 'Domain of the page.' }),
      os: Type.String(),
      device: Type.String({ description: '`PC` or `Mobile`.' }),
      totalStartTime: Seconds('Until the first frame.'),
      rebufferingTime: Seconds('In rebuffers.'),
      playingTime: Seconds('Time played.'),
      isError: Type.Boolean(),
    }),
  ),
);

export const SessionDetailSchema = answerOf(
  Type.Object({
    startTime: Type.Object({
      playerStartTimeSum: Seconds('Until the player was ready.'),
      videoStartTimeSum: Seconds('From the wish to play to the first frame.'),
      totalStartTimeSum: Seconds('Both.'),
    }),
    user: Type.Object({
      os: Type.String(),
      isp: Type.String(),
      nation: Type.String({ description: 'ISO 3166-1.' }),
      address: Type.String({ description: 'City and region.' }),
      browser: Type.String(),
      ip: Type.String({ description: 'Always empty: no address is stored.' }),
      device: Type.String(),
      screen: Type.String(),
      lang: Type.String(),
      visitedPage: Type.String(),
    }),
    player: Type.Object({ playerName: Type.String(), playerVersion: Type.String(), playerNo: Type.Integer() }),
    error: Type.Array(Type.Object({ errorCode: Type.String(), errorMessage: Type.String(), logDate: LogDate })),
    sessionLog: Type.Array(
      Type.Object({
        logDate: LogDate,
        event: Type.String({
          description:
            '`player_start`, `startup`, `playing`, `paused`, `seeking`, `rebuffering`, `ended`, `error`, `next_track`, `prev_track`.',
        }),
        position: Type.Optional(Seconds('Where in the content; of `seeking`, where it went to.')),
        playTime: Type.Optional(Seconds('Of `playing`: since the one before.')),
        bufferingTime: Type.Optional(Seconds('Of `rebuffering`: how long.')),
        errorCode: Type.Optional(Type.String()),
      }),
      { description: 'Oldest first.' },
    ),
    media: Type.Object({
      title: Type.String(),
      url: Type.String(),
      videoType: Type.String(),
      contentsKey: Type.String(),
      duration: Seconds('Length; 0 where unknown.'),
    }),
  }),
);
