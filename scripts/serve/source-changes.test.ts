import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sourceChanges } from './source-changes.mjs';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'playhead-changes-'));
  mkdirSync(join(root, 'packages/a/dist'), { recursive: true });
  writeFileSync(join(root, 'packages/a/one.ts'), 'one');
});
afterEach(() => rmSync(root, { recursive: true }));

describe('sourceChanges', () => {
  it('yields once for what changes together, in folders made anew too, and not for build output', async () => {
    const changes = sourceChanges(root, { pollMs: 5 });
    const first = changes.next();
    writeFileSync(join(root, 'packages/a/dist/one.js'), 'built');
    let seen = false;
    first.then(() => {
      seen = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(seen).toBe(false);
    mkdirSync(join(root, 'packages/b'));
    writeFileSync(join(root, 'packages/b/two.ts'), 'two');
    writeFileSync(join(root, 'packages/a/one.ts'), 'uno!');
    expect(await first).toEqual({ value: undefined, done: false });
    await changes.return(undefined);
  });
});
