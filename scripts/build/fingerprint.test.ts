import { mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fingerprint, listFiles } from './fingerprint.mjs';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'playhead-fingerprint-'));
  for (const folder of ['a/src', 'a/dist', 'a/node_modules/b']) mkdirSync(join(root, folder), { recursive: true });
  write('a/src/one.ts', 'one');
  write('a/src/two.ts', 'two');
});
afterEach(() => rmSync(root, { recursive: true }));

const write = (path: string, text: string) => writeFileSync(join(root, path), text);
const print = () => fingerprint(root, [join(root, 'a'), join(root, 'lock.json')]);

describe('fingerprint', () => {
  it.each([
    ['a changed file', () => write('a/src/one.ts', 'another')],
    ['a new file', () => write('a/src/three.ts', '')],
    ['a file less', () => rmSync(join(root, 'a/src/one.ts'))],
    ['a new name', () => renameSync(join(root, 'a/src/one.ts'), join(root, 'a/src/uno.ts'))],
    ['contents that change places', () => [write('a/src/one.ts', 'two'), write('a/src/two.ts', 'one')]],
    ['a file named by itself', () => write('lock.json', '{}')],
  ])('changes with %s', (_, change) => {
    const before = print();
    change();
    expect(print()).not.toBe(before);
  });

  it.each([
    ['a test', () => write('a/src/one.test.ts', 'test')],
    ['build output', () => write('a/dist/one.js', 'built')],
    ['installed packages', () => write('a/node_modules/b/index.js', 'b')],
    ['a touched file', () => utimesSync(join(root, 'a/src/one.ts'), 1, 1)],
  ])('stays the same with %s', (_, change) => {
    const before = print();
    change();
    expect(print()).toBe(before);
  });

  it('is the same wherever the whole lies', () => {
    const before = print();
    const moved = `${root}-moved`;
    renameSync(root, moved);
    root = moved;
    expect(print()).toBe(before);
  });
});

describe('listFiles', () => {
  it('lists files in a steady order, a file as itself, and nothing for what is not there', () => {
    expect(listFiles(join(root, 'a'))).toEqual([join(root, 'a/src/one.ts'), join(root, 'a/src/two.ts')]);
    expect(listFiles(join(root, 'a/src/one.ts'))).toEqual([join(root, 'a/src/one.ts')]);
    expect(listFiles(join(root, 'nowhere'))).toEqual([]);
  });
});
