import { describe, expect, it } from 'vitest';
import { ALL_OPTIONS, DOCUMENTED_OPTIONS } from '../options/all/index.ts';
import { OPTIONS } from '../options/index.ts';
import { DOCUMENT_TABLES } from './tables.ts';
import { APP_OPTIONS, DIFFERING_OPTIONS, OWN_OPTIONS, VPE_OVERRIDES } from './vpe-surface.ts';

const HONOURED = new Set<string>(OPTIONS.map(({ key }) => key));
const rows = DOCUMENT_TABLES['vpe-options']().split('\n').slice(2);
const statusOf = (key: string) =>
  rows
    .find((row) => row.startsWith(`| \`${key}\` |`))
    ?.split('|')[2]
    ?.trim();

describe('the table of compatibility', () => {
  it("has every option of VPE's once, and none of ours", () => {
    expect(rows).toHaveLength(ALL_OPTIONS.length - OWN_OPTIONS.size);
    for (const key of OWN_OPTIONS) expect([HONOURED.has(key), statusOf(key)]).toEqual([true, undefined]);
  });

  it('says of an option that it has an effect only where the player honours it', () => {
    for (const { key } of ALL_OPTIONS.filter((option) => !OWN_OPTIONS.has(option.key))) {
      expect(['works', 'differs'].includes(statusOf(key) ?? ''), key).toBe(HONOURED.has(key));
    }
  });

  it('takes no option for one of the apps that has an effect, and tells of differences of those that have', () => {
    const documented = new Set<string>(DOCUMENTED_OPTIONS.map(({ key }) => key));
    for (const key of APP_OPTIONS) expect(documented.has(key), key).toBe(true);
    for (const key of Object.keys(DIFFERING_OPTIONS)) expect(HONOURED.has(key), key).toBe(true);
  });

  it('promises no override while the option has no effect', () => {
    if (HONOURED.has('override')) return;
    expect(new Set(Object.values(VPE_OVERRIDES).map(({ status }) => status))).toEqual(new Set(['not yet']));
  });
});
