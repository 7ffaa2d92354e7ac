/// <reference types="node" />
import { existsSync } from 'node:fs';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

const EXECUTABLE = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';

/** Is there a browser to test in? */
export const hasBrowser = existsSync(EXECUTABLE);

/** Starts a browser that talks to nobody by itself. @param isAutoplayAllowed false: as in a fresh profile, only muted. */
export const launchBrowser = (isAutoplayAllowed = true): Promise<Browser> =>
  chromium.launch({
    executablePath: EXECUTABLE,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      `--autoplay-policy=${isAutoplayAllowed ? 'no-user-gesture-required' : 'document-user-activation-required'}`,
    ],
  });

/** A page, and what went wrong in it. */
export interface WatchedPage {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Violations of the page's policy, uncaught errors, requests to other hosts. */
  readonly faults: string[];
}

/** Opens an empty page that notes every fault. */
export async function openPage(
  browser: Browser,
  origin: string,
  options: BrowserContextOptions = {},
): Promise<WatchedPage> {
  const context = await browser.newContext({ viewport: { width: 1008, height: 720 }, ...options });
  // As long as a test may take: a busy machine is slow to play.
  context.setDefaultTimeout(60_000);
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (/Content Security Policy|Refused to/.test(message.text())) faults.push(`policy: ${message.text()}`);
  });
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !/^(blob|data):/.test(url)) faults.push(`request: ${url}`);
  });
  return { page, context, faults };
}
