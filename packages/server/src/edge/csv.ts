/** A value in a cell of CSV. */
export type Cell = string | number | boolean | null | undefined;

/**
 * Rows as CSV by RFC 4180, the headings first. Programs for tables run texts that begin with `=`, `+`, `-`, `@`, tab or a line break as
 * formulas, so an apostrophe goes before those.
 */
export const renderCsv = (headings: readonly string[], rows: readonly (readonly Cell[])[]): string =>
  [headings, ...rows].map((row) => `${row.map(renderCell).join(',')}\r\n`).join('');

const FORMULA = /^[=+\-@\t\r\n]/;

const renderCell = (value: Cell): string => {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'string') return String(value);
  const harmless = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
};
