// @ts-check
import { checkImports, describeViolation } from '../import-rules/check-imports.mjs';
import { RULES } from '../import-rules/rules.mjs';

/**
 * Checks that imports keep their directions.
 *
 * @param {{ root: string }} parts
 * @returns {import('../progress.mjs').Outcome}
 */
export function checkDirections({ root }) {
  const { files, violations } = checkImports(root, RULES);
  if (violations.length > 0) return { ok: false, reason: violations.map(describeViolation).join('\n') };
  return { ok: true, note: `${files} files, ${RULES.length} rules` };
}
