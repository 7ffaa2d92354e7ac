import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { beatRow, viewIdAt } from '../../store/columnar/sample-rows.fixture.ts';
import { openTemporaryStore } from '../../store/columnar/temporary-store.fixture.ts';
import { openRelational, type RelationalStore } from '../../store/relational/index.ts';
import { type EdgeForTests, KEYS, startEdgeForTests } from '../edge-for-tests.ts';

const NOW_MS = Date.parse('2025-10-10T16:23:30Z');
const seconds = (epochMs: number) => (epochMs / 1000).toFixed(3);

let edge: EdgeForTests;
let relational: RelationalStore;
let columnar: Awaited<ReturnType<typeof openTemporaryStore>>;
let headers: Record<string, string>;
let playerNo: number;

/** A beat of a view that began then, so long after its beginning. */
const beat = (number: number, startedAt: string, atMs: number, row: Readonly<Record<string, unknown>> = {}) => {
  const startMs = Date.parse(startedAt);
  return beatRow({
    view_id: viewIdAt(startMs, number),
    player_no: playerNo,
    started_at: seconds(startMs),
    event_at: seconds(startMs + atMs),
    received_at: seconds(startMs + atMs),
    at_ms: atMs,
    seq: Math.floor(atMs / 1000),
    device: 'pc',
    ...row,
  });
};

const NEWS = { title: '뉴스', source_url: 'https://cdn.example.com/news.m3u8', stream_type: 'vod' };
const CONCERT = { title: 'Concert', source_url: 'https://cdn.example.com/live.m3u8', stream_type: 'live' };

const rows = () => [
  // The tenth: three plays of two viewers, one failure.
  beat(1, '2025-10-10T01:02:00Z', 60_000, { ...NEWS, startup_ms: 400, played_ms: 200_551, viewer_hash: '7' }),
  beat(2, '2025-10-10T01:04:59Z', 60_000, { ...NEWS, startup_ms: 400, played_ms: 46_000, viewer_hash: '7' }),
  beat(3, '2025-10-10T12:00:00Z', 1000, {
    ...CONCERT,
    startup_ms: 900,
    played_ms: 0,
    viewer_hash: '8',
    device: 'mobile',
    os: 'ios',
  }),
  beat(4, '2025-10-10T12:01:00Z', 2000, { state: 'failed', error_code: 'E0004', error_count: 1, viewer_hash: '8' }),
  // The ninth.
  beat(5, '2025-10-09T23:59:59Z', 5000, { startup_ms: 100, played_ms: 78_753, video_id: 'v/1', title: 'Named' }),
  // Neither Develop nor what is another's counts.
  beat(6, '2025-10-10T01:00:00Z', 5000, { environment: 'develop', startup_ms: 1, played_ms: 1e6 }),
  beat(7, '2025-10-10T01:00:00Z', 5000, { account_id: 99, startup_ms: 1, played_ms: 1e6, title: 'Secret' }),
];

beforeAll(async () => {
  relational = await openRelational({ kind: 'embedded', path: 'memory://' });
  await relational.migrate();
  columnar = await openTemporaryStore();
  // These beats are older than the journal keeps.
  await columnar.store.command('SYSTEM STOP MERGES beat');
  edge = await startEdgeForTests({ relational, columnar: columnar.store });
  edge.clock.nowMs = NOW_MS;
  const access = (await edge.call('/api/v1/media-analytics/key', { method: 'POST' })).json.result;
  headers = { 'x-api-key': access.api_key, 'x-project-id': access.company_id };
  const body = JSON.stringify({ name: 'news', domains: [{ type: 'web', domain: 'https://www.example.com' }] });
  playerNo = (await edge.call('/api/v1/players', { method: 'POST', body })).json.result.no;
  await columnar.store.insert('beat', rows(), { token: 'rows' });
});
afterAll(async () => {
  await edge.close();
  await relational.close();
  await columnar.dispose();
});

const ask = async (target: string, given: Record<string, string> = headers) =>
  edge.request(target, { headers: { 'content-type': 'application/json', ...given } });
const result = async (target: string) => (await ask(target)).json.result;

describe('charts of Media Analytics', () => {
  it('answer as the documented examples do', async () => {
    const { status, json } = await ask('/v1/charts/playTimeSum?startDate=2025-10-08&endDate=2025-10-10');
    expect(status).toBe(200);
    expect(json).toEqual({
      code: 200,
      message: 'playTimeSum (1d)',
      result: [
        { playTimeSum: 246.551, logDate: '2025-10-10 00:00:00' },
        { playTimeSum: 78.753, logDate: '2025-10-09 00:00:00' },
        { playTimeSum: 0, logDate: '2025-10-08 00:00:00' },
      ],
    });
    expect((await ask('/v1/charts/playCnt?startDate=2025-10-09')).json).toEqual({
      code: 200,
      message: 'playCnt (1d)',
      result: [
        { playSuccessCnt: 3, logDate: '2025-10-10 00:00:00' },
        { playSuccessCnt: 1, logDate: '2025-10-09 00:00:00' },
      ],
    });
    expect((await ask('/v1/charts/uniqUserCnt?startDate=2025-10-09&endDate=2025-10-10')).json).toEqual({
      code: 200,
      message: 'uniqUserCnt (1d)',
      result: [
        { uniqUsers: 2, logDate: '2025-10-10 00:00:00' },
        { uniqUsers: 1, logDate: '2025-10-09 00:00:00' },
      ],
    });
  });

  it('have points of a day for seven days where no dates are given', async () => {
    const { message, result: points } = (await ask('/v1/charts/playCnt')).json;
    expect(message).toBe('playCnt (1d)');
    expect(points).toHaveLength(7);
    expect(points.at(-1)).toEqual({ playSuccessCnt: 0, logDate: '2025-10-04 00:00:00' });
  });

  it('have points of five minutes up to a day, newest first, each filled', async () => {
    const { json } = await ask('/v1/charts/playCnt?startDate=2025-10-10&endDate=2025-10-10');
    expect(json.message).toBe('playCnt (5m)');
    expect(json.result[0]).toEqual({ playSuccessCnt: 0, logDate: '2025-10-10 16:20:00' });
    expect(json.result).toHaveLength((16 * 60 + 25) / 5);
    expect(json.result.filter((point: { playSuccessCnt: number }) => point.playSuccessCnt > 0)).toEqual([
      { playSuccessCnt: 1, logDate: '2025-10-10 12:00:00' },
      { playSuccessCnt: 2, logDate: '2025-10-10 01:00:00' },
    ]);
  });

  it.each([
    ['device=PC,Mobile&videoType=VOD,LIVE', 3],
    ['device=PC%2CMobile&videoType=VOD%2CLIVE', 3],
    ['device=PC', 2],
    ['device=Mobile', 1],
    ['videoType=LIVE', 1],
    ['videoType=VOD', 2],
    ['device=Mobile&videoType=VOD', 0],
  ])('select by %s', async (query, plays) => {
    const points = await result(`/v1/charts/playCnt?startDate=2025-10-10&endDate=2025-10-11&${query}`);
    expect(points).toEqual([{ playSuccessCnt: plays, logDate: '2025-10-10 00:00:00' }]);
  });

  it.each(['device=TV', 'videoType=vod', 'startDate=soon', 'startDate=2025-10-10&endDate=2025-10-09'])(
    'refuse %s with 400/100',
    async (query) => {
      const { status, json } = await ask(`/v1/charts/playCnt?${query}`);
      expect([status, json.error.errorCode, json.error.message]).toEqual([400, '100', 'Bad Request Exception']);
    },
  );
});

describe('current viewers', () => {
  const at = (ago: string) => new Date(NOW_MS - Date.parse(`1970-01-01T${ago}Z`)).toISOString();
  const present = () => [
    // Plays since ten minutes; the last beat came a minute ago.
    ...Array.from({ length: 10 }, (_, index) =>
      beat(20, at('00:10:00'), index * 60_000, { account_id: 1, ...CONCERT }),
    ),
    // Paused six minutes ago and said nothing new since.
    beat(21, at('00:08:00'), 120_000, { state: 'paused', reason: 'state' }),
    ...[3, 4, 5, 6].map((minute) => beat(21, at('00:08:00'), minute * 60_000, { state: 'paused' })),
    // Ended five minutes ago.
    beat(22, at('00:06:00'), 0, { reason: 'start' }),
    beat(22, at('00:06:00'), 60_000, { state: 'ended', reason: 'end', exit: 'ended' }),
  ];
  const counts = async (query = '') =>
    (await result(`/v1/charts/currentViewers${query}`)).map(
      (point: { currentViewerCnt: number }) => point.currentViewerCnt,
    );

  beforeAll(() => columnar.store.insert('beat', present(), { token: 'present' }));

  it('are counted for each of sixty minutes, newest first, until three minutes of silence', async () => {
    const { json } = await ask('/v1/charts/currentViewers?device=PC,Mobile&videoType=VOD,LIVE');
    expect(json.message).toBe('currentViewers (1m)');
    expect(json.result).toHaveLength(60);
    expect(json.result.map((point: { logDate: string }) => point.logDate).slice(0, 2)).toEqual([
      '2025-10-10 16:23:00',
      '2025-10-10 16:22:00',
    ]);
    // Minutes ago: 10 and 9 the first alone; 6 to 3 the paused one too; 6 and 5 the one that ended.
    expect((await counts()).slice(0, 12)).toEqual([1, 1, 1, 2, 2, 3, 3, 1, 1, 1, 1, 0]);
  });

  it('are selected by the kind of stream, which later beats do not tell', async () => {
    expect((await counts('?videoType=LIVE')).slice(0, 4)).toEqual([1, 1, 1, 1]);
    expect((await counts('?videoType=VOD')).slice(0, 6)).toEqual([0, 0, 0, 1, 1, 2]);
    expect((await counts('?device=Mobile')).slice(0, 6)).toEqual([0, 0, 0, 0, 0, 0]);
  });
});

describe('contents of Media Analytics', () => {
  const range = 'startDate=2025-10-09&endDate=2025-10-10%2012:30:00';

  it('are those with metadata, most played first', async () => {
    const { json } = await ask(`/v1/contentsSummary?${range}&pageNo=1`);
    const key = json.result.list[0].contentsKey;
    expect(key).toMatch(/^[0-9a-f]{32}$/);
    const url = NEWS.source_url;
    expect(json).toEqual({
      code: 200,
      message: 'contentsSummary',
      result: {
        totalCount: 3,
        list: [
          { title: '뉴스', url, videoType: 'VOD', contentsKey: key, playCount: 2, playTime: 246.551 },
          { title: 'Named', url: '', videoType: 'VOD', contentsKey: 'v/1', playCount: 1, playTime: 78.753 },
          expect.objectContaining({ title: 'Concert', videoType: 'LIVE', playCount: 1, playTime: 0 }),
        ],
      },
    });
  });

  it('are paged; a page beyond the last is empty and still says how many there are', async () => {
    expect(await result(`/v1/contentsSummary?${range}&pageNo=2&limit=10`)).toEqual({ totalCount: 3, list: [] });
    for (const query of ['pageNo=1001', 'pageNo=0', 'limit=9', 'limit=101', 'limit=x']) {
      const { status, json } = await ask(`/v1/contentsSummary?${query}`);
      expect([query, status, json.error.errorCode]).toEqual([query, 400, '100']);
    }
    const { json } = await ask('/v1/contentsSummary?pageNo=1001');
    expect(json.error.message).toBe('page_no exceeds the size limit.');
  });

  it('have their ten most played by count and by time', async () => {
    const byCount = await result(`/v1/contentsSummary/playCountTop10?${range}`);
    expect(byCount.map((one: { title: string; playCount: number }) => [one.title, one.playCount])).toEqual([
      ['뉴스', 2],
      ['Named', 1],
      ['Concert', 1],
    ]);
    expect(Object.keys(byCount[0])).toEqual(['title', 'url', 'videoType', 'contentsKey', 'playCount']);
    const byTime = await result(`/v1/contentsSummary/playTimeTop10?${range}`);
    expect(byTime.map((one: { title: string; playTime: number }) => [one.title, one.playTime])).toEqual([
      ['뉴스', 246.551],
      ['Named', 78.753],
    ]);
  });
});

describe('sessions of Media Analytics', () => {
  const VIEW = viewIdAt(Date.parse('2025-10-10T12:00:00Z'), 3);

  it('are listed, the newest first', async () => {
    const sessions = await result('/v1/sessionRecent?endDate=2025-10-10%2012:30:00&limit=2');
    expect(sessions).toEqual([
      expect.objectContaining({ no: 1, logDate: '2025-10-10 12:01:00', isError: true, totalStartTime: 0 }),
      {
        no: 2,
        logDate: '2025-10-10 12:00:00',
        uuid: VIEW,
        origin: '',
        os: 'ios',
        device: 'Mobile',
        totalStartTime: 0.9,
        rebufferingTime: 0,
        playingTime: 0,
        isError: false,
      },
    ]);
    expect(await result('/v1/sessionRecent?videoType=LIVE&endDate=2025-10-10%2012:30:00')).toHaveLength(1);
    expect((await ask('/v1/sessionRecent?limit=101')).status).toBe(400);
  });

  it('are shown one by one', async () => {
    const start = '2025-10-10T13:00:00Z';
    const facts = {
      ...NEWS,
      os: 'windows',
      browser: 'chrome',
      browser_version: '156',
      isp: 'Example Net',
      country: 'KR',
      region: 'Seoul',
      city: 'Mapo',
      screen_width: 1920,
      screen_height: 1080,
      language: 'ko',
      page_url: 'https://www.example.com/news',
      player_version: '0.1.0',
      player_startup_ms: 120,
      session_id: 'visit',
      duration_ms: 60_000,
    };
    const next = { ...CONCERT, session_id: 'visit', play_reason: 'playlist', reason: 'start' };
    const own = [
      beat(30, start, 0, { ...facts, state: 'starting', reason: 'start' }),
      beat(30, start, 1000, { startup_ms: 1000, reason: 'first_frame' }),
      beat(30, start, 11_000, {
        played_ms: 10_000,
        playhead_ms: 10_000,
        startup_ms: 1000,
        state: 'paused',
        reason: 'state',
      }),
      beat(30, start, 15_000, {
        played_ms: 10_000,
        startup_ms: 1000,
        state: 'failed',
        error_code: 'E0003',
        error_count: 1,
      }),
      beat(31, '2025-10-10T13:00:20Z', 0, next),
    ];
    await columnar.store.insert('beat', own, { token: 'own' });
    const { status, json } = await ask(`/v1/sessionRecent/${viewIdAt(Date.parse(start), 30)}`);
    expect(status).toBe(200);
    expect(json.result).toEqual({
      startTime: { playerStartTimeSum: 0.12, videoStartTimeSum: 1, totalStartTimeSum: 1.12 },
      user: {
        os: 'windows',
        isp: 'Example Net',
        nation: 'KR',
        address: 'Mapo, Seoul',
        browser: 'chrome 156',
        ip: '',
        device: 'PC',
        screen: '1920x1080',
        lang: 'ko',
        visitedPage: 'https://www.example.com/news',
      },
      player: { playerName: 'news', playerVersion: '0.1.0', playerNo },
      error: [{ errorCode: 'E0003', errorMessage: expect.stringMatching(/./), logDate: '2025-10-10 13:00:15' }],
      sessionLog: [
        { logDate: '2025-10-10 13:00:00', event: 'player_start', position: 0 },
        { logDate: '2025-10-10 13:00:01', event: 'startup', position: 0 },
        { logDate: '2025-10-10 13:00:11', event: 'playing', position: 10, playTime: 10 },
        { logDate: '2025-10-10 13:00:11', event: 'paused', position: 10 },
        { logDate: '2025-10-10 13:00:15', event: 'error', position: 0, errorCode: 'E0003' },
        { logDate: '2025-10-10 13:00:15', event: 'next_track', position: 0 },
      ],
      media: {
        title: '뉴스',
        url: NEWS.source_url,
        videoType: 'VOD',
        contentsKey: expect.stringMatching(/^[0-9a-f]{32}$/),
        duration: 60,
      },
    });
  });

  it('are kept from others, and unknown where there is none', async () => {
    const others = viewIdAt(Date.parse('2025-10-10T01:00:00Z'), 7);
    for (const uuid of [others, viewIdAt(NOW_MS, 77), '6f1c2a34-0000-4000-8000-000000000000']) {
      const { status, json } = await ask(`/v1/sessionRecent/${uuid}`);
      expect([status, json.error.errorCode]).toEqual([404, '300']);
    }
    expect((await ask('/v1/sessionRecent/none')).status).toBe(400);
  });
});

describe('callers of Media Analytics', () => {
  const paths = [
    '/v1/charts/currentViewers',
    '/v1/charts/playCnt',
    '/v1/charts/playTimeSum',
    '/v1/charts/uniqUserCnt',
    '/v1/contentsSummary',
    '/v1/contentsSummary/playCountTop10',
    '/v1/contentsSummary/playTimeTop10',
    '/v1/sessionRecent',
    `/v1/sessionRecent/${viewIdAt(NOW_MS)}`,
  ];

  it.each(paths)('are asked for company id and key at %s', async (path) => {
    const { 'x-api-key': apiKey = '', 'x-project-id': companyId = '' } = headers;
    const wrong: Record<string, string>[] = [
      {},
      { 'x-api-key': apiKey },
      { 'x-project-id': companyId },
      { 'x-api-key': 'wrong', 'x-project-id': companyId },
      { 'x-api-key': apiKey, 'x-project-id': 'wrong' },
    ];
    for (const given of wrong) {
      const { status, json } = await ask(path, given);
      expect([status, json.error.errorCode, json.error.message]).toEqual([401, '200', 'Authentication Failed']);
    }
    // A signature is no key, and the other way round.
    expect((await edge.call(path)).status).toBe(401);
    expect((await ask('/api/v1/players')).status).toBe(401);
  });

  it('may be pages of any origin', async () => {
    const response = await fetch(`${edge.url}${paths[0]}`, { method: 'OPTIONS' });
    expect(response.status).toBe(204);
    expect(response.headers.get('access-control-allow-headers')).toContain('*');
  });

  it('are told Unauthorized with status 200 where the service is stopped', async () => {
    const account = await edge.control.accounts.create(
      { accountId: 1, name: KEYS.accessKey },
      { name: 'Other', email: 'other@example.com', plan: 'standard' },
    );
    if (!account.ok) throw new Error(account.details);
    const { id, access_key, secret_key } = account.account;
    const keys = { accessKey: access_key, secretKey: secret_key };
    const access = (await edge.call('/api/v1/media-analytics/key', { method: 'POST', keys })).json.result;
    const given = { 'x-api-key': access.api_key, 'x-project-id': access.company_id };
    expect((await ask('/v1/sessionRecent', given)).json.result).toEqual([]);
    await edge.control.accounts.update({ accountId: 1, name: KEYS.accessKey }, id, { service: 'stopped' });
    const { status, json } = await ask('/v1/sessionRecent', given);
    expect([status, json.error.errorCode, json.error.message]).toEqual([200, '200', 'Unauthorized']);
  });

  it('are turned away with the old key as soon as there is a new one', async () => {
    const { json } = await edge.call('/api/v1/media-analytics/key', { method: 'POST' });
    expect(json.result.company_id).toBe(headers['x-project-id']);
    expect((await ask('/v1/sessionRecent')).status).toBe(401);
    headers = { ...headers, 'x-api-key': json.result.api_key };
    expect((await ask('/v1/sessionRecent')).status).toBe(200);
  });
});
