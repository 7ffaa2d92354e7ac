import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from './browser.mjs';

let root = '';
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'playhead-browser-'));
  for (const folder of ['none', 'some', 'more']) mkdirSync(join(root, folder));
  writeFileSync(join(root, 'none/chromium'), '');
  for (const file of ['some/google-chrome', 'more/chromium']) writeFileSync(join(root, file), '', { mode: 0o755 });
});
afterAll(() => rmSync(root, { recursive: true }));

const pathOf = (...folders: string[]) => folders.map((folder) => join(root, folder)).join(':');

describe('findBrowser', () => {
  it('finds chromium in PATH before anything else', () => {
    expect(findBrowser({ PATH: pathOf('none', 'some', 'more') })).toBe(join(root, 'more/chromium'));
  });

  it('takes Chrome where there is no chromium', () => {
    expect(findBrowser({ PATH: pathOf('none', 'some') })).toBe(join(root, 'some/google-chrome'));
  });

  it('passes over what cannot be executed', () => {
    expect(findBrowser({ PATH: pathOf('none') })).toBeUndefined();
  });

  it('heeds CHROMIUM_PATH alone where it is set', () => {
    const chosen = join(root, 'none/chromium');
    expect(findBrowser({ PATH: pathOf('more'), CHROMIUM_PATH: chosen })).toBe(chosen);
    expect(findBrowser({ PATH: pathOf('more'), CHROMIUM_PATH: join(root, 'nowhere') })).toBeUndefined();
  });

  it('finds nothing without PATH', () => {
    expect(findBrowser({})).toBeUndefined();
  });
});
