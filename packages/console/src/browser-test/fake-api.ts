/// <reference types="node" />
import { ACTION_NAMES } from '@playhead/contract/access';
import type { CreatePlayer, EmbedCode, Player, PlayerList, Session, SignIn } from '@playhead/contract/api';
import {
  BUSINESS_ERRORS,
  type BusinessErrorCode,
  GATEWAY_ERRORS,
  type GatewayErrorName,
} from '@playhead/contract/errors';
import type { Interval } from '@playhead/contract/metrics';
import { fakeStatistics, noStatistics } from './fake-statistics.ts';
import { samplePlayer } from './sample-players.ts';

/** A request as the API sees it. */
export interface ApiRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: unknown;
  readonly sessionToken: string | undefined;
  readonly csrfToken: string | undefined;
}

/** An answer of the API. `sessionToken` sets the cookie, or takes it away where null. */
export interface ApiAnswer {
  readonly status: number;
  readonly body: unknown;
  readonly sessionToken?: string | null;
}

/** The documented wire API in memory, with what a test can turn about it. */
export interface FakeApi {
  readonly players: Player[];
  /** Numbers of players that nobody has watched. */
  readonly unwatched: Set<number>;
  /** While true, statistics answer 503. */
  isStatisticsDown: boolean;
  /** Requests of statistics so far. */
  statisticsRequests: number;
  /** Ends every session, as time or an administrator would. */
  readonly endSessions: () => void;
  readonly answer: (request: ApiRequest) => ApiAnswer;
}

/** What signs in to the fake API. */
export const CREDENTIALS: SignIn = { email: 'mina@example.com', password: 'correct horse battery' };

const CSRF_TOKEN = 'csrf-1';

/** Makes a fake API with these players. */
export function createFakeApi(players: Player[]): FakeApi {
  const sessions = new Set<string>();
  const api: FakeApi = {
    players,
    unwatched: new Set(),
    isStatisticsDown: false,
    statisticsRequests: 0,
    endSessions: () => sessions.clear(),
    answer: (request) =>
      request.path === '/api/v1/session' ? answerSession(request, sessions) : answerSignedIn(request),
  };

  const answerSignedIn = (request: ApiRequest): ApiAnswer => {
    if (!isSignedIn(request, sessions)) return gatewayError('authenticationFailed', 'Sign in.');
    if (request.path === '/api/v1/players')
      return request.method === 'POST' ? create(api, request) : list(api, request);
    if (request.path === '/api/v1/statistics') return statistics(api, request);
    const [, no, isEmbed] = /^\/api\/v1\/players\/(\d+)(\/embed)?$/.exec(request.path) ?? [];
    const player = api.players.find((each) => each.no === Number(no));
    if (player === undefined) return businessError(4801, `There is no player ${no}.`);
    return success(isEmbed === undefined ? player : embedCode(player, request.query));
  };

  return api;
}

function isSignedIn({ method, sessionToken, csrfToken }: ApiRequest, sessions: ReadonlySet<string>): boolean {
  if (sessionToken === undefined || !sessions.has(sessionToken)) return false;
  return method === 'GET' || csrfToken === CSRF_TOKEN;
}

function answerSession(request: ApiRequest, sessions: Set<string>): ApiAnswer {
  if (request.method === 'POST') return signIn(request, sessions);
  if (!isSignedIn(request, sessions)) return gatewayError('authenticationFailed', 'Nobody is signed in.');
  if (request.method === 'GET') return success(SESSION);
  sessions.delete(request.sessionToken ?? '');
  return { status: 200, body: { code: '200', message: 'OK' }, sessionToken: null };
}

const SESSION: Session = {
  user_id: 1,
  email: CREDENTIALS.email,
  account_name: 'Blue Whale Studio',
  csrf_token: CSRF_TOKEN,
  expires_at: '2099-01-01T00:00:00.000Z',
  actions: [...ACTION_NAMES].sort(),
};

function signIn({ body }: ApiRequest, sessions: Set<string>): ApiAnswer {
  const { email, password } = body as SignIn;
  if (password === 'too often') return gatewayError('rateLimited', 'Too many tries.');
  if (email !== CREDENTIALS.email || password !== CREDENTIALS.password) {
    return gatewayError('authenticationFailed', 'E-mail and password do not belong together.');
  }
  const token = `session-${sessions.size + 1}-${Date.now()}`;
  sessions.add(token);
  return { ...success(SESSION), sessionToken: token };
}

function list({ players }: FakeApi, { query }: ApiRequest): ApiAnswer {
  const pageNo = Number(query.get('page_no') ?? 1);
  const pageSize = Number(query.get('page_size') ?? 10);
  const sorted = query.get('sort_type') === 'asc' ? players : players.toReversed();
  const result: PlayerList = {
    list: sorted.slice((pageNo - 1) * pageSize, pageNo * pageSize),
    total: players.length,
    page_no: pageNo,
    page_size: pageSize,
    page_count: Math.ceil(players.length / pageSize),
    pricing: 'free',
  };
  return success(result);
}

function create(api: FakeApi, { body }: ApiRequest): ApiAnswer {
  const { name, domains } = body as CreatePlayer;
  const refusal = refusalOf(
    api,
    name,
    domains.map(({ domain }) => domain),
  );
  if (refusal !== undefined) return businessError(refusal, 'As documented.');
  const player = samplePlayer(
    api.players.length + 1,
    name,
    domains.map(({ domain }) => domain),
    Date.now(),
  );
  api.players.push(player);
  api.unwatched.add(player.no);
  return success(player);
}

function refusalOf({ players }: FakeApi, name: string, domains: readonly string[]): BusinessErrorCode | undefined {
  if (!/^[A-Za-z][A-Za-z0-9_@-]{2,29}$/.test(name)) return 4700;
  if (domains.some((domain) => !/^(https?:\/\/)?(\*\.)?[a-z0-9.-]+(:\d+)?$/.test(domain))) return 4703;
  if (new Set(domains).size < domains.length) return 4708;
  if (domains.length === 0) return 4712;
  return players.some((player) => player.name === name) ? 4805 : undefined;
}

function statistics(api: FakeApi, { query }: ApiRequest): ApiAnswer {
  api.statisticsRequests += 1;
  if (api.isStatisticsDown) return gatewayError('endpointError', 'The columnar store is away.');
  const isEmpty = api.unwatched.has(Number(query.get('player_no'))) || query.get('environment') === 'develop';
  const make = isEmpty ? noStatistics : fakeStatistics;
  return success(make(query.get('from') ?? '', (query.get('interval') ?? '5m') as Interval, Date.now()));
}

function embedCode({ access_key: key }: Player, query: URLSearchParams): EmbedCode {
  const environment = query.get('environment');
  const suffix = environment === 'develop' ? '&environment=develop' : '';
  const source = query.get('src') ?? 'https://example.com/video/master.m3u8';
  const element = `<script async src="https://play.example.com/embed.js?access_key=${key}${suffix.replace('&', '&amp;')}"></script><playhead-player access-key="${key}" src="${source}"></playhead-player>`;
  const script = `<div id="player"></div>\n<script src="https://play.example.com/ncplayer.js?access_key=${key}${suffix}"></script>\n<script>new ncplayer('player', { playlist: [{ file: '${source}' }] });</script>`;
  return {
    environment: environment === 'develop' ? 'develop' : 'production',
    forms: [
      { id: 'element', title: query.get('lang') === 'ko' ? 'HTML 요소' : 'HTML element', code: element },
      { id: 'script', title: 'Script (ncplayer)', code: script },
    ],
  };
}

const success = (result: unknown): ApiAnswer => ({ status: 200, body: { code: '200', message: 'OK', result } });

function gatewayError(name: GatewayErrorName, details: string): ApiAnswer {
  const { status, code, message } = GATEWAY_ERRORS[name];
  return { status, body: { error: { errorCode: code, message, details } } };
}

const businessError = (code: BusinessErrorCode, details: string): ApiAnswer => ({
  status: 200,
  body: { error: { errorCode: String(code), message: BUSINESS_ERRORS[code], details } },
});
