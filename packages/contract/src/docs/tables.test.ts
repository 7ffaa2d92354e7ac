import { describe, expect, it } from 'vitest';
import { ACTION_NAMES, MANAGED_POLICIES } from '../access/index.ts';
import { DIMENSION_IDS } from '../dimensions/index.ts';
import { METRIC_IDS } from '../metrics/index.ts';
import { ALL_OPTIONS, DOCUMENTED_OPTIONS, ITEM_FIELDS_WITHOUT_EFFECT } from '../options/all/index.ts';
import { OPTIONS } from '../options/index.ts';
import { DOCUMENT_TABLES, fillTables } from './tables.ts';

describe('DOCUMENT_TABLES', () => {
  it('has a row for every metric, option, action and managed policy', () => {
    for (const id of METRIC_IDS) expect(DOCUMENT_TABLES.metrics()).toContain(`| \`${id}\` |`);
    for (const id of DIMENSION_IDS) expect(DOCUMENT_TABLES.dimensions()).toContain(`| \`${id}\` |`);
    for (const { key } of ALL_OPTIONS) expect(DOCUMENT_TABLES.options()).toContain(`| \`${key}\` |`);
    for (const name of ACTION_NAMES) expect(DOCUMENT_TABLES.actions()).toContain(`| \`${name}\` |`);
    for (const name of Object.keys(MANAGED_POLICIES)) expect(DOCUMENT_TABLES.policies()).toContain(`| \`${name}\` |`);
  });

  it('tells which options and values have no effect yet', () => {
    const rows = DOCUMENT_TABLES.options().split('\n');
    const rowOf = (key: string) => rows.find((row) => row.startsWith(`| \`${key}\` |`));
    for (const { key } of OPTIONS) expect(rowOf(key)).toContain('| yes |');
    for (const { key } of DOCUMENTED_OPTIONS) expect(rowOf(key)).toContain('| not yet |');
    expect(rowOf('lang')).toContain('`ja`, `zh` | yes |');
    for (const field of ITEM_FIELDS_WITHOUT_EFFECT) {
      expect(DOCUMENT_TABLES['item-fields-without-effect']()).toContain(`\`${field}\``);
    }
  });

  it('keeps its columns whatever the texts hold', () => {
    const columns = DOCUMENT_TABLES.options()
      .split('\n')
      .map((row) => row.replaceAll('\\|', '').split('|').length);
    expect(new Set(columns).size).toBe(1);
  });
});

describe('fillTables', () => {
  it('replaces what stands between the markers, again and again the same', () => {
    const page = 'before\n<!-- table: rejections -->\nSTALE\n<!-- end -->\nafter\n';
    const filled = fillTables(page);
    expect(filled).toMatch(/^before\n[\s\S]*\| `too_late` \|[\s\S]*after\n$/);
    expect(filled).not.toContain('STALE');
    expect(fillTables(filled)).toBe(filled);
  });

  it('leaves a table that it does not know', () => {
    const page = '<!-- table: nothing -->\nkept\n<!-- end -->';
    expect(fillTables(page)).toBe(page);
  });
});
