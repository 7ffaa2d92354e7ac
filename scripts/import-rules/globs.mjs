// @ts-check

/**
 * Whether a path or specifier matches one of the patterns. In a pattern `**` stands for anything, `*` for anything within one part,
 * `{a,b}` for either.
 *
 * @param {string} text
 * @param {readonly string[]} patterns
 */
export const matchesAny = (text, patterns) => patterns.some((pattern) => toRegExp(pattern).test(text));

/** @param {string} pattern */
function toRegExp(pattern) {
  const source = pattern.replaceAll(/\*\*|[*{},.+?^$()|[\]\\]/g, translate);
  return new RegExp(`^${source}$`);
}

/** @param {string} token */
function translate(token) {
  switch (token) {
    case '**':
      return '.*';
    case '*':
      return '[^/]*';
    case '{':
      return '(?:';
    case '}':
      return ')';
    case ',':
      return '|';
    default:
      return `\\${token}`;
  }
}
