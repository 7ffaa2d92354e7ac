// `npm run docs`: writes the tables of docs/*.md anew out of the catalogues, and of the sdk and its command.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DOCUMENT_TABLES, fillTables } from '../../packages/contract/src/docs/index.ts';
import { createSdkTables } from '../../packages/sdk/src/cli/docs/document-tables.ts';

const tables = { ...DOCUMENT_TABLES, ...(await createSdkTables()) };
const folder = join(import.meta.dirname, '..', '..', 'docs');

for (const name of readdirSync(folder).filter((file) => file.endsWith('.md'))) {
  const path = join(folder, name);
  const page = readFileSync(path, 'utf8');
  const filled = fillTables(page, tables);
  if (filled !== page) writeFileSync(path, filled);
}
