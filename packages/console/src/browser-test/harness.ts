/// <reference types="node" />
import { existsSync } from 'node:fs';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { buildConsole } from './build-console.ts';
import { startConsoleServer } from './console-server.ts';
import { CREDENTIALS, createFakeApi, type FakeApi } from './fake-api.ts';
import { samplePlayers } from './sample-players.ts';

const CHROMIUM = '/usr/bin/chromium';
const CHROMIUM_ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** Whether there is a browser to test with. */
export const hasBrowser = existsSync(CHROMIUM);

/** The built console, served, with a browser to open it. */
export interface Harness {
  readonly origin: string;
  /** The API behind the console; made anew by `reset`. */
  readonly api: () => FakeApi;
  /** Begins again with the sample players, nobody signed in. */
  readonly reset: () => void;
  readonly visit: (options?: BrowserContextOptions) => Promise<Visit>;
  readonly stop: () => Promise<void>;
}

/** A page in a browser profile of its own, and what went wrong in it. */
export interface Visit {
  readonly page: Page;
  /** Directives of the page's policy that something tried to break. */
  readonly violations: string[];
  /** Addresses outside of the server that the page asked for. */
  readonly foreignRequests: string[];
  /** Exceptions that nobody caught. */
  readonly pageErrors: string[];
  /** Goes to an address within the console, e.g. `/players`. */
  readonly open: (path: string) => Promise<void>;
  /** Signs in behind the console's back, by the API. */
  readonly signIn: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Builds, serves and launches; `stop` takes it all away again. */
export async function startHarness(): Promise<Harness> {
  let api = createFakeApi(samplePlayers(Date.now()));
  const built = await buildConsole();
  const server = await startConsoleServer(built.folder, () => api);
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: CHROMIUM_ARGUMENTS });
  return {
    origin: server.origin,
    api: () => api,
    reset: () => {
      api = createFakeApi(samplePlayers(Date.now()));
    },
    visit: (options) => visit(browser, server.origin, options),
    stop: async () => {
      await browser.close();
      await server.stop();
      await built.remove();
    },
  };
}

async function visit(browser: Browser, origin: string, options: BrowserContextOptions = {}): Promise<Visit> {
  const context = await browser.newContext({ locale: 'en-GB', timezoneId: 'Asia/Seoul', ...options });
  // As long as a test may take: a busy machine is slow to show a page.
  context.setDefaultTimeout(60_000);
  const page = await context.newPage();
  const faults = { violations: [] as string[], foreignRequests: [] as string[], pageErrors: [] as string[] };
  page.on('request', (request) => {
    if (!request.url().startsWith(origin)) faults.foreignRequests.push(request.url());
  });
  page.on('pageerror', (error) => faults.pageErrors.push(error.message));
  await page.exposeFunction('reportViolation', (directive: string) => faults.violations.push(directive));
  await page.addInitScript(
    "document.addEventListener('securitypolicyviolation', (event) => window.reportViolation(event.violatedDirective + ' ' + event.blockedURI));",
  );
  return {
    page,
    ...faults,
    open: async (path) => void (await page.goto(`${origin}/console${path}`)),
    signIn: async () => void (await context.request.post(`${origin}/api/v1/session`, { data: CREDENTIALS })),
    close: () => context.close(),
  };
}
