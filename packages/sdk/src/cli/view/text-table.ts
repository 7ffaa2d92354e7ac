import { displayWidth, padTo } from './display-width.ts';

/** Lines whose cells stand under each other, set off by two spaces; none ends with spaces. */
export function textTable(lines: readonly (readonly string[])[]): readonly string[] {
  const columns = Math.max(0, ...lines.map((line) => line.length));
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(...lines.map((line) => displayWidth(line[column] ?? ''))),
  );
  return lines.map((line) =>
    line
      .map((cell, column) => padTo(cell, widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
