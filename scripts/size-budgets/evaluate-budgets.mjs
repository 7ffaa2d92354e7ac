// @ts-check

/**
 * @typedef {{ name: string, parts: readonly string[], limitBytes: number }} Budget
 * @typedef {Readonly<Record<string, import('./measure-parts.mjs').PartSizes>>} Parts
 */

/**
 * One budget and what is used of it; `usedBytes` is absent where a part was not built.
 * @typedef {{ name: string, limitBytes: number, usedBytes: number | undefined, isKept: boolean }} BudgetRow
 */

/**
 * Holds what was measured against the budgets. A file that several parts share counts once for each budget.
 *
 * @param {readonly Budget[]} budgets
 * @param {Parts} parts
 * @returns {readonly BudgetRow[]}
 */
export function evaluateBudgets(budgets, parts) {
  return budgets.map(({ name, parts: names, limitBytes }) => {
    const usedBytes = totalBytes(names.map((part) => parts[part]));
    return { name, limitBytes, usedBytes, isKept: usedBytes !== undefined && usedBytes <= limitBytes };
  });
}

/**
 * The rows as a table for people.
 * @param {readonly BudgetRow[]} rows
 */
export function budgetTable(rows) {
  const nameWidth = Math.max(...rows.map(({ name }) => name.length));
  return rows.map((row) => `${row.name.padEnd(nameWidth)}  ${describeUse(row)}`).join('\n');
}

/** @param {BudgetRow} row */
function describeUse({ usedBytes, limitBytes, isKept }) {
  if (usedBytes === undefined) return `${'missing'.padStart(9)} / ${digits(limitBytes)} B        not built`;
  const percent = `${Math.round((usedBytes / limitBytes) * 100)} %`;
  return `${digits(usedBytes)} / ${digits(limitBytes)} B  ${percent.padStart(6)}${isKept ? '' : `  over by ${(usedBytes - limitBytes).toLocaleString('en')} B`}`;
}

/** @param {number} bytes */
const digits = (bytes) => bytes.toLocaleString('en').padStart(9);

/** @param {readonly import('./measure-parts.mjs').PartSizes[]} parts */
function totalBytes(parts) {
  /** @type {Map<string, number>} */
  const files = new Map();
  for (const part of parts) {
    if (part === undefined) return undefined;
    for (const [file, bytes] of part) files.set(file, bytes);
  }
  return [...files.values()].reduce((sum, bytes) => sum + bytes, 0);
}
