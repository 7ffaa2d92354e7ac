// `npm run docs`: writes the tables of docs/*.md anew out of the catalogues.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fillTables } from '../../packages/contract/src/docs/index.ts';

const folder = join(import.meta.dirname, '..', '..', 'docs');

for (const name of readdirSync(folder).filter((file) => file.endsWith('.md'))) {
  const path = join(folder, name);
  const page = readFileSync(path, 'utf8');
  const filled = fillTables(page);
  if (filled !== page) writeFileSync(path, filled);
}
