// @ts-check
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { budgetTable, evaluateBudgets } from '../size-budgets/evaluate-budgets.mjs';
import { measureParts } from '../size-budgets/measure-parts.mjs';

/**
 * Checks that what browsers fetch is within budgets.json. Measures what was built last: build first.
 *
 * @param {{ root: string, progress: import('../progress.mjs').Progress }} parts
 * @returns {Promise<import('../progress.mjs').Outcome>}
 */
export async function checkSizes({ root, progress }) {
  const { budgets } = JSON.parse(readFileSync(join(root, 'budgets.json'), 'utf8'));
  const rows = evaluateBudgets(budgets, await measureParts(root));
  progress.print(budgetTable(rows).replaceAll(/^/gm, '    '));
  const broken = rows.filter(({ isKept }) => !isKept).map(({ name }) => name);
  return broken.length === 0 ? { ok: true } : { ok: false, reason: `Over budget or missing: ${broken.join(', ')}` };
}
