import { build } from 'esbuild';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser, openPage } from './stage/browser.ts';
import { ACCOUNT, type TestServer } from './stage/server.ts';
import { pageWith, type Site, startSite } from './stage/site.ts';
import { withServer } from './stage/with-server.ts';

/** What a page of another origin does with the sdk: makes players, pages through them, and is refused. */
const SCRIPT = `import { createClient, PlayheadApiError } from '@playhead/sdk';
globalThis.manage = async (options, domain) => {
  const { players } = createClient(options);
  const domains = [{ type: 'web', domain }];
  for (const name of ['first', 'second']) await players.create({ name, domains });
  const names = [];
  for await (const { name } of players.all()) names.push(name);
  const error = await players.create({ name: 'first', domains }).catch((caught) => caught);
  return { names, isTyped: error instanceof PlayheadApiError, code: error.code, traceId: error.traceId };
};`;

let server: TestServer;
let site: Site;
let browser: Browser;
withServer((started) => {
  server = started;
});
beforeAll(async () => {
  [site, browser] = await Promise.all([startSite(), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

it('the sdk signs in a page of another origin, pages through players, and throws by code', async () => {
  const { outputFiles } = await build({
    stdin: { contents: SCRIPT, resolveDir: import.meta.dirname },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'browser',
  });
  site.set('/', pageWith(`<script type="module">${outputFiles[0]?.text ?? ''}</script>`));
  const origin = site.origin('tools.localhost');
  const context = await browser.newContext();
  const { page } = await openPage(context, origin);
  const { accessKey, secretKey } = ACCOUNT;
  const done = await page.evaluate(
    ([options, domain]) =>
      (globalThis as unknown as { manage: (options: object, domain: string) => Promise<unknown> }).manage(
        options,
        domain,
      ),
    [{ baseUrl: server.url, accessKey, secretKey }, origin] as const,
  );
  expect(done).toEqual({
    names: ['second', 'first', 'demo'],
    isTyped: true,
    code: '4805',
    traceId: expect.stringMatching(/^[a-z0-9]{26}$/),
  });
  await context.close();
});
