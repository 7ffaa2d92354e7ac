import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { openPage } from './browser.ts';
import { ACCOUNT, type TestServer } from './server.ts';

/** A page of the console in a browser profile of its own. */
export interface ConsoleVisit {
  readonly page: Page;
  /** Exceptions and console errors. */
  readonly faults: string[];
  readonly open: (path: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Signs in, as the first user where nobody else is named, and opens a page of the console. */
export async function visitConsole(
  { url }: TestServer,
  browser: Browser,
  options: BrowserContextOptions = {},
  credentials: { readonly email: string; readonly password: string } = ACCOUNT,
): Promise<ConsoleVisit> {
  const context = await browser.newContext({ locale: 'en-US', viewport: { width: 1280, height: 800 }, ...options });
  const { email, password } = credentials;
  const answer = await context.request.post(`${url}/api/v1/session`, { data: { email, password } });
  if (!answer.ok()) throw new Error(`Could not sign in: ${await answer.text()}`);
  const { page, faults } = await openPage(context, 'about:blank');
  return {
    page,
    faults,
    open: async (path) => void (await page.goto(`${url}/console${path}`)),
    close: () => context.close(),
  };
}

/** How the console is looked at: what differs between those who use it. */
export const LOOKS = [
  { name: 'light, desktop', colorScheme: 'light', viewport: { width: 1280, height: 800 }, locale: 'en-GB' },
  { name: 'dark, phone, Korean', colorScheme: 'dark', viewport: { width: 360, height: 780 }, locale: 'ko-KR' },
] as const;
