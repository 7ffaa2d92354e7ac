import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PLANS, type Plans } from '@playhead/contract/plans';
import { createPlayTokens, signedHeaders } from '@playhead/signing';
import pino from 'pino';
import { createControl } from '../control/index.ts';
import { createReportTargets } from '../delivery/index.ts';
import { createCmcd, createIngest, openSpool } from '../ingest/index.ts';
import { createBeatCounter, createMediaAnalytics, createQuery, createReports } from '../query/index.ts';
import { type ColumnarStore, openColumnar } from '../store/columnar/index.ts';
import type { RelationalStore } from '../store/relational/index.ts';
import { createEdge, type EdgeParts } from './index.ts';

/** The key pair of the account that an edge for tests begins with. */
export const KEYS = {
  accessKey: 'TESTKEY0000000000001',
  secretKey: 'a-secret-key-for-tests-0000000000000001',
} as const;
export const EMAIL = 'tester@playhead.local';
export const PASSWORD = 'a-long-enough-password';

/** Lets everything in. */
export const UNLIMITED = { ratePerSecond: 0, rateBurst: 0, throttleInFlight: 0, failedProofsPerMinute: 0 };

export interface EdgeForTestsOptions {
  readonly relational: RelationalStore;
  /** A store that is away, where absent: most tests never ask it. */
  readonly columnar?: ColumnarStore;
  readonly plans?: Plans;
  readonly parts?: Partial<EdgeParts>;
  /** What happens with the lines of the log. */
  readonly log?: (line: string) => void;
}

export interface CallOptions {
  readonly method?: string;
  readonly body?: BodyForTests;
  readonly headers?: Readonly<Record<string, string>>;
  readonly keys?: { readonly accessKey: string; readonly secretKey: string };
}

/** What `fetch` sends. */
export type BodyForTests = NonNullable<RequestInit['body']>;

/** An answer with its body read. */
export interface AnswerForTests {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The answer as JSON; undefined where it is none. */
  // biome-ignore lint/suspicious/noExplicitAny: tests look into it by whatever path they expect
  readonly json: any;
}

/** A whole edge that listens, over a real control plane, with one account and a clock that only the test moves. */
export async function startEdgeForTests({ relational, columnar, plans = PLANS, parts, log }: EdgeForTestsOptions) {
  const folder = await mkdtemp(join(tmpdir(), 'playhead-edge-'));
  const clock = { nowMs: Date.now() };
  const now = () => clock.nowMs;
  const store = columnar ?? openColumnar({ kind: 'server', url: 'http://127.0.0.1:9' });
  const counting = columnar ? { countBeats: createBeatCounter(columnar) } : {};
  const context = { db: relational.db, masterKey: new Uint8Array(32).fill(7), now, plans };
  const control = createControl({ ...context, ...counting, latestVersion: '1.1.5', versions: ['1.1.5'] });
  await control.accounts.bootstrap({ email: EMAIL, password: PASSWORD, ...KEYS });
  const playTokens = createPlayTokens(new Uint8Array(32).fill(9));
  const logger = pino({ level: log ? 'debug' : 'silent' }, { write: (line: string) => log?.(line) });
  const ingest = createIngest({
    spool: openSpool(join(folder, 'spool')),
    columnar: store,
    verifyToken: playTokens.verify,
    now,
    log: logger,
    closeLimitMs: 0,
  });
  const app = await createEdge({
    control,
    ingest,
    cmcd: createCmcd({
      sessions: control.cmcdSessions,
      ingest,
      verifyToken: playTokens.verify,
      tokenOf: createReportTargets({ findPlayer: control.players.deliverable, issueToken: playTokens.issue, now }),
      now,
      log: logger,
    }),
    query: createQuery({ columnar: store, now, completeThroughMs: ingest.completeThroughMs }),
    mediaAnalytics: createMediaAnalytics({ columnar: store, now }),
    reports: createReports({ columnar: store, now, completeThroughMs: ingest.completeThroughMs }),
    delivery: undefined as unknown as EdgeParts['delivery'], // these tests ask for nothing of it
    stores: async () => ({}),
    now,
    limits: UNLIMITED,
    trustedProxies: [],
    log: logger,
    publicUrl: 'http://127.0.0.1',
    version: '0.0.0',
    files: { console: folder, player: folder, demoMedia: folder },
    demoAccessKey: async () => undefined,
    ...parts,
  });
  await app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = app.server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;

  const request = async (target: string, init: RequestInit = {}): Promise<AnswerForTests> => {
    const response = await fetch(`${url}${target}`, init);
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, json: parseJson(text) };
  };
  /** Asks with a signature made at the time of the test's clock. */
  const call = async (target: string, { method = 'GET', body, headers = {}, keys = KEYS }: CallOptions = {}) => {
    const signed = await signedHeaders({ method, target, ...keys, nowMs: clock.nowMs });
    const type: Record<string, string> = body === undefined ? {} : { 'content-type': 'application/json' };
    return request(target, {
      method,
      headers: { ...type, ...signed, ...headers },
      ...(body === undefined ? {} : { body }),
    });
  };
  return {
    app,
    control,
    ingest,
    playTokens,
    clock,
    url,
    port,
    request,
    call,
    close: async () => {
      await app.close();
      await ingest.close();
      await control.close().catch(() => {}); // a test may have taken the store away
      if (!columnar) await store.close();
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

export type EdgeForTests = Awaited<ReturnType<typeof startEdgeForTests>>;

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
