/**
 * A path of the console to go to after signing in, e.g. `/players/3?tab=embed`; undefined for anything that could lead elsewhere
 * (another host, a protocol, a backslash that browsers read as a slash).
 */
export function returnPath(text: unknown): string | undefined {
  if (typeof text !== 'string' || !text.startsWith('/')) return undefined;
  if (text.startsWith('//') || text.includes('\\') || text.startsWith('/sign-in')) return undefined;
  return text;
}
