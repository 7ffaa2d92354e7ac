/** The words of a simple call, as a shell would hand them over: quotes taken off; nothing of what is piped or redirected, and no comment. */
export function wordsOfShell(call: string): string[] {
  const words = [...call.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(
    ([, double, single, bare]) => double ?? single ?? bare ?? '',
  );
  const end = words.findIndex((word) => /^(\||<|>|>>|#)$/.test(word));
  return end === -1 ? words : words.slice(0, end);
}
