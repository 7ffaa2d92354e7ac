import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { ACTION_NAMES, type Action, MANAGED_POLICIES } from '@playhead/contract/access';
import { signedHeaders } from '@playhead/signing';
import type { RouteOptions } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Control, Principal } from '../control/index.ts';
import { openRelational, type RelationalStore } from '../store/relational/index.ts';
import { type EdgeForTests, KEYS, startEdgeForTests } from './edge-for-tests.ts';
import type { EdgeApp } from './openapi.ts';

interface Route {
  readonly method: string;
  readonly url: string;
  /** Undefined where the route does not ask for any proof. */
  readonly action: Action | null | undefined;
}

/** Writes down the routes of every application that is made until it is stopped. */
function recordRoutes() {
  const routes: Route[] = [];
  const onRoute = ({ method, url, onRequest }: RouteOptions) => {
    const hooks = [onRequest ?? []].flat();
    const action = hooks.flatMap((hook) => ('action' in hook ? [hook.action as Action | null] : []))[0];
    for (const each of [method].flat()) if (each !== 'HEAD') routes.push({ method: each, url, action });
  };
  const onApp = (message: unknown) => (message as { fastify: EdgeApp }).fastify.addHook('onRoute', onRoute);
  subscribe('fastify.initialization', onApp);
  return { routes, stop: () => unsubscribe('fastify.initialization', onApp) };
}

let relational: RelationalStore;
let edge: EdgeForTests;
let routes: readonly Route[];
let main: Principal;

beforeAll(async () => {
  relational = await openRelational({ kind: 'embedded', path: 'memory://' });
  await relational.migrate();
  const recording = recordRoutes();
  edge = await startEdgeForTests({ relational });
  recording.stop();
  routes = recording.routes.filter(({ url }) => url.startsWith('/api/v1/'));
  const { accessKey } = KEYS;
  const { actions = new Set<Action>(), accountId = 1 } = (await edge.control.keys.find(accessKey)) ?? {};
  main = { accountId, name: accessKey, actions, proof: { kind: 'key', accessKey } };
});
afterAll(async () => {
  await edge.close();
  await relational.close();
});

const isOfSession = ({ url }: Route) => url === '/api/v1/session' || url.startsWith('/api/v1/session/');
const signedRoutes = () => routes.filter((route) => !isOfSession(route));

describe('the routes of the API', () => {
  it('ask for an action each, but for those of the session', () => {
    expect(signedRoutes().length).toBeGreaterThan(20);
    expect(signedRoutes().filter(({ action }) => !action)).toEqual([]);
  });

  it('ask for every action of the catalogue between them', () => {
    const asked = new Set(signedRoutes().map(({ action }) => action));
    expect(ACTION_NAMES.filter((action) => !asked.has(action))).toEqual([]);
  });
});

/** Makes a sub account with a policy and a key for it. */
async function keyWith({ subAccounts, keys }: Control, name: string, policies: readonly string[]) {
  const made = await subAccounts.create(main, { name, policies: [...policies] });
  const key = await keys.create(main, { sub_account: made.ok ? made.subAccount.id : 0 });
  if (!key.ok) throw new Error(key.details);
  return { accessKey: key.key.access_key, secretKey: key.key.secret_key };
}

/** Sends a request that could change nothing: what it names is not there, and its body is empty. */
async function ask({ method, url }: Route, keys: { readonly accessKey: string; readonly secretKey: string }) {
  // A moment later each time, for whatever counts requests in a while.
  edge.clock.nowMs += 1000;
  const target = url.replace(/:(id|player_no|number)\b/g, '999999').replace(/:\w+/g, 'none');
  const headers = await signedHeaders({ method, target, ...keys, nowMs: edge.clock.nowMs });
  const body = method === 'GET' ? {} : { payload: '{}' };
  const response = await edge.app.inject({
    method: method as 'GET',
    url: target,
    headers: { 'content-type': 'application/json', ...headers },
    ...body,
  });
  return { status: response.statusCode, error: response.json<{ error?: Record<string, string> }>().error };
}

const OWN = { name: 'own', actions: ['View/getStatistics', 'Change/createVideoPlayer', 'Change/updateUser'] as const };
const policies: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(Object.entries(MANAGED_POLICIES).map(([name, { actions }]) => [name, actions])),
  [OWN.name]: OWN.actions,
};

describe('a key with one policy', () => {
  beforeAll(async () => {
    await edge.control.policies.create(main, { name: OWN.name, actions: [...OWN.actions] });
  });

  it.each(Object.keys(policies))('%s passes where the policy says so, and nowhere else', async (name) => {
    const keys = await keyWith(edge.control, name, [name]);
    const verdicts = [];
    for (const route of signedRoutes()) {
      const { status, error } = await ask(route, keys);
      const isDenied = status === 401 && error?.['errorCode'] === '210';
      if (isDenied) expect(error?.['details']).toContain(String(route.action));
      else expect(status, `${route.method} ${route.url}`).not.toBe(401);
      verdicts.push(`${isDenied ? 'denied' : 'allowed'} ${route.method} ${route.url}`);
    }
    const expected = signedRoutes().map(
      ({ method, url, action }) => `${policies[name]?.includes(action ?? '') ? 'allowed' : 'denied'} ${method} ${url}`,
    );
    expect(verdicts).toEqual(expected);
  });

  it('passes nowhere when it has none, and everywhere as the account itself', async () => {
    const nothing = await keyWith(edge.control, 'nothing', []);
    for (const route of signedRoutes()) {
      expect(await ask(route, nothing)).toMatchObject({ status: 401, error: { errorCode: '210' } });
      expect((await ask(route, KEYS)).status).not.toBe(401);
    }
  });
});
