import type { Licence } from '@playhead/contract/api';
import { BUSINESS_ERRORS, type BusinessErrorCode } from '@playhead/contract/errors';
import { signedHeaders } from '@playhead/signing';
import { describe, expect, it } from 'vitest';
import { licenceFor } from './stage/beats.ts';
import { ACCOUNT, type TestServer } from './stage/server.ts';
import { withServer } from './stage/with-server.ts';

const SITE = 'https://www.example.com';
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\+00:00$/;
const OK = { code: '200', message: 'OK' };

let server: TestServer;
withServer((started) => {
  server = started;
});

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** Sends a signed request, as the documentation says, and gives its status and what it answers. */
async function call(method: Method, path: string, body?: unknown, headers: Readonly<Record<string, string>> = {}) {
  const target = `/api/v1${path}`;
  const { accessKey, secretKey } = ACCOUNT;
  const signed = await signedHeaders({ method, target, accessKey, secretKey, nowMs: Date.now() });
  const response = await fetch(`${server.url}${target}`, {
    method,
    headers: {
      ...signed,
      'x-ncp-region_code': 'KR',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: response.status, json: (await response.json()) as Answer };
}

interface Answer {
  readonly code?: string;
  readonly message?: string;
  readonly result?: Result;
  readonly error?: { readonly errorCode: string; readonly message: string; readonly details: string };
}

/** What the tests read of results; each result has some of it. */
interface Result {
  readonly 0: object;
  readonly no: number;
  readonly access_key: string;
  readonly revision: number;
  readonly list: readonly object[];
  readonly option: object;
  readonly options: string;
  readonly changes: readonly object[];
  readonly deployment: { readonly number: number };
}

/** As {@link call}, where there is an answer to be had. */
async function ask(method: Method, path: string, body?: unknown) {
  const { status, json } = await call(method, path, body);
  expect({ status, error: json.error }).toEqual({ status: 200, error: undefined });
  return { ...json, result: json.result as Result };
}

/** What the service refuses comes with status 200, its code and VPE's very words. */
const refusal = (code: BusinessErrorCode) => ({
  status: 200,
  json: { error: { errorCode: String(code), message: BUSINESS_ERRORS[code], details: expect.any(String) } },
});

const licence = async (accessKey: string) => (await licenceFor(server, accessKey, SITE)) as Licence;

describe.each(['/players', '/player'])('%s, by the samples of the documentation', (base) => {
  const name = base === '/players' ? 'player001' : 'test123';
  const at = (step: string) => `${base}/${no}${step}`;
  let no: number;
  let accessKey: string;

  it('lists the versions', async () => {
    const { code, message, result } = await ask('GET', `${base}/versions`);
    expect({ code, message }).toEqual(OK);
    expect(result[0]).toEqual({
      version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
      script_url: expect.stringMatching(/\/ncplayer\.\d+\.\d+\.\d+\.js\?access_key=\{key\}$/),
      ios_url: expect.any(String),
      aos_url: expect.any(String),
    });
  });

  it('checks a name, makes a player of it, and knows then that it is taken', async () => {
    expect(await call('GET', `${base}/checkName?name=${name}`)).toEqual({ status: 200, json: OK });
    const sample = { auto_update: 'Y', domains: [{ domain: SITE, type: 'web' }], name };
    const { code, message, result } = await ask('POST', base, sample);
    expect({ code, message }).toEqual(OK);
    expect(result).toEqual({
      no: expect.any(Number),
      name,
      version: expect.any(String),
      access_key: expect.stringMatching(/^[\da-f]{32}$/),
      auto_update: 'Y',
      revision: 1,
      created_at: expect.stringMatching(TIME),
      updated_at: expect.stringMatching(TIME),
      domains: {
        web: [{ no: expect.any(Number), type: 'web', domain: SITE, created_at: expect.stringMatching(TIME) }],
        ios: [],
        aos: [],
      },
    });
    ({ no, access_key: accessKey } = result);
    expect(await call('GET', `${base}/checkName?name=${name}`)).toEqual(refusal(4802));
    expect(await call('POST', base, sample)).toEqual(refusal(4805));
  });

  it('lists it, newest first', async () => {
    const { result } = await ask('GET', `${base}?page_no=1&page_size=10&sort_type=desc`);
    expect(result).toMatchObject({ page_no: 1, page_size: 10, page_count: 1, pricing: 'pay' });
    expect(result.list[0]).toEqual({
      no,
      name,
      version: expect.any(String),
      access_key: accessKey,
      created_at: expect.stringMatching(TIME),
      updated_at: expect.stringMatching(TIME),
    });
  });

  it('edits its domains, at once on the page', async () => {
    const { result } = await ask('PUT', at(''), { domains: [{ type: 'aos', domain: 'com.example.app' }] });
    expect(result).toMatchObject({
      revision: 2,
      domains: { web: [{ domain: SITE }], aos: [{ domain: 'com.example.app' }] },
    });
    expect((await ask('GET', at(''))).result).toEqual(result);
    await ask('PUT', at(''), { domains: [{ type: 'web', domain: 'https://other.example.com' }] });
    expect(await licence(accessKey)).toMatchObject({ error: { code: 'E0005' } });
    await ask('PUT', at(''), { domains: [{ type: 'web', domain: SITE }] });
    expect(await licence(accessKey)).toMatchObject({ options: {} });
  });

  it('deploys options to Develop, then to Production, and rolls Develop back', async () => {
    const first = { lang: 'ko', muted: true, controlBtn: { play: false } };
    expect((await ask('GET', at('/options'))).result).toMatchObject({ env: 'dev', option: {}, options: '{}' });
    expect((await ask('PUT', at('/applyDev'), { option: first })).result).toMatchObject({
      deployment: { number: 2, author: ACCOUNT.accessKey, is_develop: true, is_production: false, changes: 3 },
      unknown: [],
    });
    expect((await ask('GET', at('/options?env=develop'))).result.option).toEqual(first);
    expect((await ask('GET', at('/options?env=prod'))).result).toMatchObject({ env: 'prod', option: {} });
    expect(await licence(accessKey)).toMatchObject({ options: {} });

    expect(await ask('PUT', at('/applyProd'))).toMatchObject(OK);
    expect(await licence(accessKey)).toMatchObject({ options: first });

    await ask('PUT', at('/applyDev'), { option: '{"lang":"ja"}' });
    expect(JSON.parse((await ask('GET', at('/options'))).result.options)).toEqual({ lang: 'ja' });
    expect(await ask('PUT', at('/rollback'))).toMatchObject(OK);
    expect((await ask('GET', at('/options'))).result.option).toEqual(first);
  });

  it('keeps every deployment, compares them, and deploys an earlier one again', async () => {
    const { result: history } = await ask('GET', at('/deployments?limit=2'));
    expect(history).toMatchObject({ list: [{ number: 3, is_develop: false }, { number: 2 }], next_before: 2 });
    expect((await ask('GET', at('/deployments?before=2'))).result).toMatchObject({ list: [{ number: 1 }] });
    expect((await ask('GET', at('/deployments/3'))).result).toMatchObject({ number: 3, option: { lang: 'ja' } });
    expect((await ask('GET', at('/deployments/3/diff'))).result).toEqual({
      number: 3,
      against: 2,
      changes: [
        { path: 'controlBtn.play', kind: 'removed', before: false },
        { path: 'lang', kind: 'changed', before: 'ko', after: 'ja' },
        { path: 'muted', kind: 'removed', before: true },
      ],
    });
    expect((await ask('GET', at('/deployments/3/diff?against=0'))).result.changes).toHaveLength(1);
    expect((await ask('POST', at('/deployments/3/restore'))).result).toMatchObject({
      deployment: { number: 4, restored_from: 3, is_develop: true },
    });
    expect((await ask('GET', at('/options'))).result.option).toEqual({ lang: 'ja' });
    for (const path of ['/deployments/9', '/deployments/x', '/deployments/1/diff?against=9']) {
      expect(await call('GET', at(path))).toMatchObject({ status: 404, json: { error: { errorCode: '4903' } } });
    }
  });

  it('gives a document back as it came, whatever its names and values are', async () => {
    const option = {
      'a\nb': { '': [null, -0.5, 1e21, 'ü🎬\u2028', '</script>'], toString: false },
      constructor: { x: [[]] },
      playlist: [{ file: 'https://example.com/a.m3u8', extra: { 한국: {} } }],
    };
    const { result } = await ask('PUT', at('/applyDev'), { option: JSON.stringify(option) });
    expect((await ask('GET', at('/options'))).result.option).toEqual(option);
    expect((await ask('GET', at(`/deployments/${result.deployment.number}`))).result.option).toEqual(option);
    await ask('POST', at('/deployments/3/restore'));
  });

  it('duplicates it, and deletes the copy', async () => {
    const sample = { auto_update: 'N', name: `${name}_backup`, version: '99.1.4' };
    expect(await call('POST', at('/clone'), sample)).toEqual(refusal(4100));
    const { result: copy } = await ask('POST', at('/clone'), { ...sample, version: 'latest' });
    expect(copy).toMatchObject({ name: `${name}_backup`, auto_update: 'N', domains: { web: [{ domain: SITE }] } });
    expect((await ask('GET', `${base}/${copy.no}/options`)).result.option).toEqual({ lang: 'ja' });
    expect((await ask('GET', `${base}/${copy.no}/options?env=production`)).result.option).toMatchObject({ lang: 'ko' });
    expect(await call('POST', at('/clone'), { name: `${name}_backup` })).toEqual(refusal(4805));

    expect(await call('DELETE', `${base}/${copy.no}`)).toEqual({ status: 200, json: OK });
    expect(await call('DELETE', `${base}/${copy.no}`)).toEqual(refusal(4801));
    expect(await licence(copy.access_key)).toMatchObject({ error: { code: 'E0001' } });
  });
});

describe('refusals', () => {
  const domains = [{ type: 'web', domain: SITE }];
  const app = (domain: string) => ({ type: 'aos', domain });
  const sites = (count: number) =>
    Array.from({ length: count }, (_, index) => ({ type: 'web', domain: `s${index}.example.com` }));

  it.each([
    ['POST', '/players', { name: 'refused', domains, version: '0.0.0' }, 4100],
    ['GET', '/players/checkName?name=1abc', undefined, 4610],
    ['GET', '/players/checkName', undefined, 4610],
    ['POST', '/players', { domains }, 4700],
    ['POST', '/players', { name: 'no', domains }, 4700],
    ['POST', '/players', { name: 'refused' }, 4702],
    ['PUT', '/players/1001', {}, 4702],
    ['PUT', '/players/1001', { domains: [{ type: 'web', domain: 'http://' }] }, 4703],
    ['PUT', '/players/1001', { domains: [{ type: 'tv', domain: 'x' }] }, 4705],
    ['POST', '/players', { name: 'refused', domains, pricing: 'gold' }, 4707],
    ['PUT', '/players/1001', { domains: [...domains, ...domains] }, 4708],
    ['PUT', '/players/1001', { domains: sites(6) }, 4709],
    ['PUT', '/players/1001', { domains: [app('com.a'), app('com.b')] }, 4711],
    ['PUT', '/players/1001', { domains: [] }, 4712],
    ['POST', '/players', { name: 'refused', domains: [app('com.a')] }, 4712],
    ['PUT', '/players/1001', { domains, name: 'renamed' }, 4713],
    ['POST', '/players', [], 4799],
    ['PUT', '/players/1001/applyDev', {}, 4799],
    ['PUT', '/players/1001/applyDev', { option: { muted: 'yes' } }, 4799],
    ['PUT', '/players/1001/applyProd', { revision: 'x' }, 4799],
    ['GET', '/players/999999', undefined, 4801],
    ['PUT', '/players/999999', { domains }, 4801],
    ['POST', '/players/999999/clone', { name: 'refused' }, 4801],
    ['DELETE', '/players/99999999999', undefined, 4801],
    ['GET', '/players/999999/options', undefined, 4801],
    ['PUT', '/players/999999/applyProd', undefined, 4801],
    ['PUT', '/players/999999/rollback', undefined, 4801],
    ['GET', '/players/999999/deployments', undefined, 4801],
    ['POST', '/players', { name: 'demo', domains }, 4805],
  ] as const)('%s %s %j: %i', async (method, path, body, code) => {
    expect(await call(method, path, body)).toMatchObject(refusal(code));
  });

  it.each(['', 'first', '0', '-1', '1.5', '1e3', '%00', 'a%2Fb', '9'.repeat(60)])(
    'takes %s for no player number, wherever one stands',
    async (garbage) => {
      for (const [method, step] of [
        ['GET', ''],
        ['PUT', ''],
        ['DELETE', ''],
        ['POST', '/clone'],
        ['GET', '/options'],
        ['PUT', '/applyDev'],
        ['PUT', '/applyProd'],
        ['PUT', '/rollback'],
        ['GET', '/deployments'],
        ['GET', '/deployments/1'],
        ['POST', '/deployments/1/restore'],
      ] as const) {
        expect(await call(method, `/players/${garbage}${step}`)).toEqual(refusal(4601));
      }
    },
  );

  it('names every fault of a document by its path', async () => {
    const { json } = await call('PUT', '/players/1001/applyDev', { option: { muted: 'yes', playlist: [{ file: 1 }] } });
    expect(json.error).toMatchObject({
      errorCode: '4799',
      faults: expect.arrayContaining([
        expect.objectContaining({ path: 'muted', found: '"yes"' }),
        expect.objectContaining({ path: 'playlist[0].file' }),
      ]),
    });
  });

  it('does not know an environment that there is none of', async () => {
    expect(await call('GET', '/players/1001/options?env=test')).toMatchObject({ status: 400 });
  });
});

describe('changes that cross', () => {
  const body = (name: string) => ({ name, domains: [{ type: 'web', domain: SITE }] });
  const numberOf = ({ json }: { json: Answer }) => json.result?.no ?? json.error?.errorCode;

  it('are told apart by the revision that they start from', async () => {
    const { no, revision } = (await ask('POST', '/players', body('crossing'))).result;
    const apply = (lang: string) => call('PUT', `/players/${no}/applyDev`, { option: { lang }, revision });
    const answers = await Promise.all([apply('ko'), apply('ja'), apply('en')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    const late = answers.find(({ status }) => status === 409)?.json.error;
    expect(late).toMatchObject({ errorCode: '4901', message: 'It was changed meanwhile.' });
    expect(late?.details).toContain(`${ACCOUNT.accessKey} changed it at`);
    expect((await ask('GET', `/players/${no}/deployments`)).result.list).toHaveLength(2);
  });

  it('make one player under one idempotency key, however often they are sent', async () => {
    const send = (name: string, key: string) => call('POST', '/players', body(name), { 'Idempotency-Key': key });
    const answers = await Promise.all(Array.from({ length: 4 }, () => send('only-once', 'order 7')));
    const [number] = answers.map(numberOf);
    expect(answers.map(numberOf)).toEqual(Array(4).fill(number));
    expect(await send('another', 'order 7')).toMatchObject({ status: 422, json: { error: { errorCode: '4902' } } });
    const clone = () =>
      call('POST', `/players/${number}/clone`, { name: 'copied-once' }, { 'Idempotency-Key': 'copy 7' });
    const copies = [await clone(), await clone()].map(numberOf);
    expect(copies[1]).toBe(copies[0]);
    expect(copies[0]).not.toBe(number);
  });

  it('name a key that can be one', async () => {
    for (const key of ['', 'k'.repeat(256), 'schlüssel']) {
      const answer = await call('POST', '/players', body('keyed'), { 'Idempotency-Key': key });
      expect(answer).toMatchObject({ status: 400, json: { error: { errorCode: '100' } } });
    }
  });
});
