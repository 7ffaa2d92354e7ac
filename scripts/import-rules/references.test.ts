import { describe, expect, it } from 'vitest';
import { readReferences } from './references.mjs';

const specifiersOf = (source: string) => readReferences('source.tsx', source).map(({ specifier }) => specifier);

describe('readReferences', () => {
  it.each([
    ["import './effect.ts'", ['./effect.ts']],
    ["import a, { b } from 'a'", ['a']],
    ["import * as a from 'a'", ['a']],
    ["export { a } from 'a'", ['a']],
    ["export * from 'a'", ['a']],
    ["export * as a from 'a'", ['a']],
    ["const a = await import('a')", ['a']],
    ["const a = require('a')", ['a']],
    ["import a = require('a')", ['a']],
    ["type A = import('a').A", ['a']],
    ["type A = typeof import('a')", ['a']],
    ['export const a = 1; export { a as b }', []],
    ['const a = await import(name)', []],
    ["const text = \"import a from 'a'\"; // import b from 'b'", []],
  ])('reads %s', (source, specifiers) => {
    expect(specifiersOf(source)).toEqual(specifiers);
  });

  it.each([
    ["import type { A } from 'a'", true],
    ["export type { A } from 'a'", true],
    ["export type * from 'a'", true],
    ["type A = import('a').A", true],
    ["import { type A } from 'a'", false],
    ["import { a } from 'a'", false],
    ["import('a')", false],
  ])('tells whether %s is for types alone', (source, isType) => {
    expect(readReferences('source.ts', source)).toEqual([{ specifier: 'a', isType, line: 1 }]);
  });

  it.each([
    'process.env',
    "process.env['PATH']",
    "process['env']",
    'globalThis.process.env.PATH',
    'const { env } = process',
    'const { env: { PATH } } = process',
    'const { argv, env: all } = globalThis.process',
  ])('notices a look at the environment by %s', (source) => {
    expect(specifiersOf(source)).toEqual(['global:process.env']);
  });

  it('notices the environment imported from node:process', () => {
    expect(specifiersOf("import { env as all } from 'node:process'")).toEqual(['node:process', 'global:process.env']);
  });

  it.each(['process.argv', 'import.meta.env', 'const { argv } = process', 'settings.env', 'const process = {}'])(
    'takes %s for something else',
    (source) => {
      expect(specifiersOf(source)).toEqual([]);
    },
  );

  it('counts lines from one', () => {
    const source = "// first\nimport a from 'a';\n\nexport const b = () => import('b');\n";
    expect(readReferences('source.ts', source).map(({ line }) => line)).toEqual([2, 4]);
  });

  it('finds nothing in what does not parse, and does not break on it', () => {
    expect(readReferences('source.ts', "import { from 'a'")).toEqual([]);
  });
});
