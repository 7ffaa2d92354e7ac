import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Endpoint, endpointsOf, jsonOf, readApiDocument } from './stage/api-document.ts';
import { licenceFor, playedBeat, report, viewIdAt } from './stage/beats.ts';
import { launchBrowser } from './stage/browser.ts';
import { createReplay } from './stage/replay.ts';
import type { TestServer } from './stage/server.ts';
import { clientOf, eventually } from './stage/statistics.ts';
import { withServer } from './stage/with-server.ts';

const ERROR_STATUSES = ['400', '401', '404', '413', '429', '500', '503', '504', '4XX'];

let server: TestServer;
let document: Record<string, unknown>;
let endpoints: readonly Endpoint[];
withServer((started) => {
  server = started;
});
beforeAll(async () => {
  document = await readApiDocument(server);
  endpoints = endpointsOf(document, '/api/v1/');
});

/** A view, since nobody makes one by asking: without it there would be none to show. */
async function watchSomething(): Promise<void> {
  const origin = 'http://watched.test';
  const client = clientOf(server);
  const { access_key } = await client.players.create({ name: 'watched', domains: [{ type: 'web', domain: origin }] });
  const { token } = await licenceFor(server, access_key, origin);
  await report(server, token, [playedBeat(viewIdAt(Date.now()), 0, 0)], origin);
  const watched = () => client.views.list({ bots: 'include' });
  await eventually(watched, ({ list }) => list.length > 0);
}

/** Checks values against schemas of the document; says what is wrong, or nothing. */
function createChecker() {
  const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: false });
  ajv.addSchema(document, 'api');
  return ({ path, method }: Endpoint, value: unknown): string => {
    const steps = ['paths', path, method.toLowerCase(), 'responses', '200', 'content', 'application/json', 'schema'];
    const pointer = steps.map((step) => step.replaceAll('~', '~0').replaceAll('/', '~1')).join('/');
    const isValid = ajv.validate({ $ref: `api#/${encodeURI(pointer)}` }, value);
    return isValid ? '' : ajv.errorsText();
  };
}

describe('the API reference', () => {
  it('is valid OpenAPI 3.1', async () => {
    const { valid, errors } = await new Validator().validate(structuredClone(document));
    expect(errors ?? []).toEqual([]);
    expect(valid).toBe(true);
    expect(document).toMatchObject({ openapi: '3.1.0' });
  });

  it('has examples of everything that is sent and answered, each fitting its schema, and lists the errors', () => {
    const check = createChecker();
    const faults = endpoints.flatMap((endpoint) => {
      const { name, operation } = endpoint;
      const missing = (operation.parameters ?? []).filter((one) => one.required && one.example === undefined);
      const answer = jsonOf(operation.responses['200']?.content)?.example;
      const body = operation.requestBody && jsonOf(operation.requestBody.content)?.example === undefined;
      const fault = answer === undefined ? 'the answer has no example' : check(endpoint, answer);
      return [
        ...missing.map((one) => `${name}: ${one.in} ${one.name} has no example`),
        ...(body ? [`${name}: the body has no example`] : []),
        ...(fault === '' ? [] : [`${name}: ${fault}`]),
        ...ERROR_STATUSES.filter((status) => !(status in operation.responses)).map((status) => `${name}: no ${status}`),
      ];
    });
    expect(faults).toEqual([]);
    expect(endpoints.length).toBeGreaterThan(10);
  });

  it('tells the truth: every example, sent to a new server in the order of the document, is answered as it says', async () => {
    await watchSomething();
    const check = createChecker();
    const replay = createReplay(server, endpoints);
    const faults: string[] = [];
    for (const endpoint of endpoints) {
      const answer = await replay.send(endpoint);
      const isSuccess = answer.status === 200 && (answer.json as { code?: unknown } | undefined)?.code === '200';
      if (!isSuccess) faults.push(`${endpoint.name}: ${answer.status} ${answer.text}`);
      const fault = check(endpoint, answer.json);
      if (fault !== '') faults.push(`${endpoint.name}: ${fault} in ${answer.text}`);
    }
    expect(faults).toEqual([]);
  });
});

describe('the reference page', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  it('shows operations and examples without asking anything of anybody else, and without a fault', async () => {
    const context = await browser.newContext();
    const asked: string[] = [];
    await context.route('**/*', (route) => {
      const { origin, protocol } = new URL(route.request().url());
      if (origin === server.url || protocol === 'data:') return route.continue();
      asked.push(route.request().url());
      return route.abort();
    });
    const page = await context.newPage();
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text());
    });
    await page.goto(`${server.url}/reference`);
    await page.locator('.opblock-summary-path').first().waitFor();
    expect(await page.locator('.opblock').count()).toBeGreaterThanOrEqual(endpoints.length);
    const create = page.locator('.opblock-post', { hasText: '/api/v1/players' }).first();
    await create.locator('.opblock-summary').click();
    await create.locator('.responses-wrapper').waitFor();
    const shown = await create.textContent();
    expect(shown).toContain('"name": "player001"');
    expect(shown).toContain('errorCode');
    expect(shown).toContain('410 Throttle Limited');
    expect(asked).toEqual([]);
    expect(faults).toEqual([]);
    await context.close();
  });
});
