import { type Browser, chromium } from 'playwright-core';
import type { Stage } from './run-benchmark.ts';

/** Chromium without a window, and without its calls home. */
export async function launchBrowser(stage: Stage): Promise<Browser> {
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    handleSIGINT: false,
    handleSIGTERM: false,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  });
  stage.atEnd(() => browser.close());
  return browser;
}
