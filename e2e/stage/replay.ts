import { type Endpoint, jsonOf } from './api-document.ts';
import { ACCOUNT, type TestServer } from './server.ts';
import { type RawAnswer, sendRaw, sendSigned } from './signed-request.ts';

/** Sends the documented example of one endpoint after the other, with what earlier answers made instead of what the document names. */
export interface Replay {
  /** Sends an endpoint's example. */
  send(endpoint: Endpoint): Promise<RawAnswer>;
}

/** Fields by which an answer names what was made, as paths name them in turn. */
const NAMES_OF_THINGS = {
  player_no: 'no',
  access_key: 'access_key',
  id: 'id',
  name: 'name',
  number: 'number',
  view_id: 'view_id',
} as const;
type ThingName = keyof typeof NAMES_OF_THINGS;

/** @param endpoints all that are going to be sent: a collection whose things can be made is not asked for others. */
export function createReplay(server: TestServer, endpoints: readonly Endpoint[]): Replay {
  /** By collection, e.g. `/api/v1/players`: the thing that was made in it last. */
  const made = new Map<string, Readonly<Record<string, unknown>>>();

  function targetOf({ path, operation }: Endpoint): string {
    const parameters = operation.parameters ?? [];
    const exampleOf = (name: string) => parameters.find((one) => one.in === 'path' && one.name === name)?.example;
    const steps = path.split('/');
    const resolved = steps.map((step, index) => {
      const name = /^\{(\w+)\}$/.exec(step)?.[1];
      if (name === undefined) return step;
      const thing = made.get(collectionAt(steps, index));
      const field = NAMES_OF_THINGS[name as ThingName];
      return encodeURIComponent(String(thing?.[field] ?? exampleOf(name)));
    });
    const query = parameters.filter((one) => one.in === 'query' && one.example !== undefined);
    const search = new URLSearchParams(query.map(({ name, example }) => [name, String(example)]));
    return resolved.join('/') + (search.size > 0 ? `?${search}` : '');
  }

  function remember({ method, path }: Endpoint, answer: RawAnswer): void {
    const result = (answer.json as { result?: unknown } | undefined)?.result;
    const steps = path.split('/');
    const isThing = steps.at(-1)?.startsWith('{') === true;
    if (method === 'DELETE' && isThing) made.delete(collectionAt(steps, steps.length - 1));
    if (method === 'POST' && !isThing && isObject(result)) made.set(path, result);
    // Things that nobody makes by asking, such as deployments, are known from their list.
    const canBeMade = endpoints.some((one) => one.method === 'POST' && one.path === path);
    const [first] = isObject(result) && Array.isArray(result['list']) ? result['list'] : [];
    if (method === 'GET' && !canBeMade && isObject(first)) made.set(path, first);
  }

  /** Makes what a path names, where it can be made and is not there: an earlier request may have deleted it. */
  async function makeMissing({ path }: Endpoint): Promise<void> {
    const steps = path.split('/');
    for (const [index, step] of steps.entries()) {
      const collection = collectionAt(steps, index);
      const maker = endpoints.find((one) => one.method === 'POST' && one.path === collection);
      if (step.startsWith('{') && maker && !made.has(collection)) remember(maker, await sendExample(maker));
    }
  }

  async function sendExample(endpoint: Endpoint): Promise<RawAnswer> {
    const { method, path, operation } = endpoint;
    await makeMissing(endpoint);
    const example = jsonOf(operation.requestBody?.content)?.example;
    const headers = (operation.parameters ?? []).filter((one) => one.in === 'header' && one.example !== undefined);
    const request = {
      method,
      target: targetOf(endpoint),
      headers: {
        ...Object.fromEntries(headers.map(({ name, example: value }) => [name, String(value)])),
        ...(example === undefined ? {} : { 'content-type': 'application/json' }),
      },
      body: example === undefined ? undefined : JSON.stringify(example),
    };
    if (!path.startsWith('/api/v1/session')) return sendSigned(server, request);
    return sendInSession(server, request, example);
  }

  return {
    send: async (endpoint) => {
      const answer = await sendExample(endpoint);
      remember(endpoint, answer);
      return answer;
    },
  };
}

/** What follows a collection in a path is one of its things: players, then 1001. */
const collectionAt = (steps: readonly string[], index: number) => steps.slice(0, index).join('/');

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The console's endpoints: signed in anew for each, with the account that this server began with. */
async function sendInSession(
  server: TestServer,
  request: { method: string; target: string; headers: Record<string, string> },
  example: unknown,
): Promise<RawAnswer> {
  const { email, password } = ACCOUNT;
  const own = { email, password, current: password, new: password };
  const body = isObject(example)
    ? JSON.stringify(
        Object.fromEntries(Object.entries(example).map(([key, value]) => [key, own[key as 'email'] ?? value])),
      )
    : undefined;
  const signIn = { method: 'POST', target: '/api/v1/session', headers: { 'content-type': 'application/json' } };
  const session = await sendRaw(server, { ...signIn, body: JSON.stringify({ email, password }) });
  if (request.method === 'POST') return sendRaw(server, { ...request, body });
  const csrf = (session.json as { result?: { csrf_token?: string } }).result?.csrf_token ?? '';
  const cookie = String(session.headers['set-cookie']).split(';', 1)[0] ?? '';
  return sendRaw(server, { ...request, headers: { ...request.headers, cookie, 'x-csrf-token': csrf }, body });
}
