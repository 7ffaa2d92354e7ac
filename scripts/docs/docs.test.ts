import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DOCUMENT_TABLES, fillTables } from '../../packages/contract/src/docs/index.ts';
import { createSdkTables } from '../../packages/sdk/src/cli/docs/document-tables.ts';

const tables = { ...DOCUMENT_TABLES, ...(await createSdkTables()) };
const root = join(import.meta.dirname, '..', '..');
const pages = [
  'README.md',
  'CONTRIBUTING.md',
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' }).map((name) => join('docs', name)),
].filter((name) => name.endsWith('.md'));
const read = (page: string) => readFileSync(join(root, page), 'utf8');

describe('the documentation', () => {
  it.each(pages)('%s has the tables of the catalogues as they are; `npm run docs` writes them', (page) => {
    expect(read(page)).toBe(fillTables(read(page), tables));
  });

  it('shows every table somewhere', () => {
    const all = pages.map(read).join('\n');
    for (const name of Object.keys(tables)) expect(all).toContain(`<!-- table: ${name} -->`);
  });

  it.each(pages)('%s links to nothing that is not there', (page) => {
    const targets = [...read(page).matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, target = '']) => target);
    expect(targets.filter((target) => !existsSync(join(root, dirname(page), target)))).toEqual([]);
  });
});
