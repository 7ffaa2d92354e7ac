import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { budgetTable, evaluateBudgets } from './evaluate-budgets.mjs';
import { measureParts } from './measure-parts.mjs';

const parts = {
  loader: new Map([['loader.js', 900]]),
  player: new Map([
    ['player.js', 5_000],
    ['chunk.js', 1_000],
  ]),
  hls: new Map([
    ['hls.js', 9_000],
    ['chunk.js', 1_000],
  ]),
  console: undefined,
};
const evaluate = (names: readonly string[], limitBytes: number) =>
  evaluateBudgets([{ name: 'One', parts: names, limitBytes }], parts)[0];

describe('evaluateBudgets', () => {
  it('keeps a budget up to its last byte', () => {
    expect(evaluate(['loader'], 900)).toEqual({ name: 'One', limitBytes: 900, usedBytes: 900, isKept: true });
    expect(evaluate(['loader'], 899)).toMatchObject({ usedBytes: 900, isKept: false });
  });

  it('adds the files of its parts, each once', () => {
    expect(evaluate(['loader', 'player', 'hls'], 20_000)).toMatchObject({ usedBytes: 15_900 });
  });

  it('breaks where a part was not built, or is not known at all', () => {
    expect(evaluate(['loader', 'console'], 20_000)).toMatchObject({ usedBytes: undefined, isKept: false });
    expect(evaluate(['misspelt'], 20_000)).toMatchObject({ usedBytes: undefined, isKept: false });
  });
});

describe('budgetTable', () => {
  it('shows used, limit and share, and by how much one is over', () => {
    const rows = evaluateBudgets(
      [
        { name: 'Loader', parts: ['loader'], limitBytes: 2_000 },
        { name: 'All', parts: ['loader', 'player', 'hls'], limitBytes: 15_000 },
        { name: 'Console', parts: ['console'], limitBytes: 100 },
      ],
      parts,
    );
    const [loader, all, console] = budgetTable(rows).split('\n');
    expect(loader).toMatch(/^Loader +900 \/ +2,000 B +45 %$/);
    expect(all).toMatch(/^All +15,900 \/ +15,000 B +106 % +over by 900 B$/);
    expect(console).toMatch(/^Console +missing \/ +100 B +not built$/);
  });
});

describe('budgets.json', () => {
  it('names only parts that are measured', async () => {
    const { budgets } = JSON.parse(readFileSync(new URL('../../budgets.json', import.meta.url), 'utf8'));
    const known = Object.keys(await measureParts('/nowhere'));
    for (const budget of budgets) expect(known).toEqual(expect.arrayContaining(budget.parts));
  });
});
