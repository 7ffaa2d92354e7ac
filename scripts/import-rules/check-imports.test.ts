import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { checkImports, describeViolation, toTarget } from './check-imports.mjs';
import { RULES } from './rules.mjs';

const FIXTURES = fileURLToPath(new URL('./fixtures/', import.meta.url));
const CLEAN = 'clean';

describe('checkImports', () => {
  it.each(RULES.map(({ name }) => name))('refuses what breaks %s, by that rule and no other', (name) => {
    const { violations } = checkImports(`${FIXTURES}${name}`, RULES);
    expect(violations.map(({ rule }) => rule)).toEqual([name]);
  });

  it('lets through what keeps every rule', () => {
    const { files, violations } = checkImports(`${FIXTURES}${CLEAN}`, RULES);
    expect(violations).toEqual([]);
    expect(files).toBeGreaterThan(0);
  });

  it('has one fixture for each rule and a clean one', () => {
    expect(readdirSync(FIXTURES).sort()).toEqual([...RULES.map(({ name }) => name), CLEAN].sort());
  });

  it('says where the import is', () => {
    const { violations } = checkImports(`${FIXTURES}http-in-edge`, RULES);
    expect(violations[0]).toMatchObject({
      file: 'packages/server/src/ingest/route.ts',
      line: 1,
      target: 'npm:fastify',
    });
  });

  it('is content with a place that has none of our folders', () => {
    expect(checkImports(`${FIXTURES}${CLEAN}/packages/sdk`, RULES)).toEqual({ files: 0, violations: [] });
  });
});

describe('describeViolation', () => {
  it('names place, target, rule and what to do', () => {
    const violation = { rule: 'r', file: 'packages/a/src/b.ts', line: 3, target: 'npm:pg', message: 'Ask the store.' };
    expect(describeViolation(violation)).toBe('packages/a/src/b.ts:3 reaches for npm:pg\n  r: Ask the store.');
  });
});

describe('toTarget', () => {
  it.each([
    ['./watch.ts', 'packages/beacon/src/watch.ts'],
    ['../package.json', 'packages/beacon/package.json'],
    ['../../player/src/index.ts', 'outside:packages/player/src/index.ts'],
    ['../../../package.json', 'outside:package.json'],
    ['@playhead/contract/beats', '@playhead/contract/beats'],
    ['fs/promises', 'node:fs/promises'],
    ['node:http', 'node:http'],
    ['pg/lib/client', 'npm:pg/lib/client'],
  ])('writes %s as %s', (specifier, target) => {
    expect(toTarget('packages/beacon/src/index.ts', specifier)).toBe(target);
  });
});

describe('RULES', () => {
  it('have a name of their own each', () => {
    const names = RULES.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  it('say in whole sentences what to do', () => {
    for (const { message } of RULES) expect(message).toMatch(/^[A-Za-z].{20,}\.$/);
  });
});
