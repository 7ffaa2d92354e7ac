/** `[scheme://][*.]host[:port][/]`; the host is looked at apart. */
const WEB_DOMAIN = /^(?:(https?):\/\/)?(\*\.)?(\[[\da-f:.]+\]|[^\s\p{Cc}:/?#@[\]\\%*]+)(?::(\d{1,5}))?\/?$/iu;
/** Labels of RFC 1123, and `_`, which browsers accept. */
const HOST_NAME = /^[a-z\d_](?:[a-z\d_-]{0,61}[a-z\d_])?(?:\.[a-z\d_](?:[a-z\d_-]{0,61}[a-z\d_])?)*$/;
const ADDRESS = /^(?:\[.*\]|\d+\.\d+\.\d+\.\d+)$/;
const MAX_HOST_LENGTH = 253;
const MAX_PORT = 65_535;

/**
 * The one way to write a site's domain: `[scheme://][*.]host[:port]` in lower case, an international name in Punycode.
 * Scheme and port stay away where they were not given, since then any will do.
 *
 * @returns undefined where it is not a site's domain: it has a path, credentials, another scheme than http or https, a
 * wildcard anywhere but at the beginning or before something else than a name with a dot, or a bare word as its host.
 */
export function normaliseWebDomain(text: string): string | undefined {
  const [, scheme, wildcard = '', rawHost = '', port] = WEB_DOMAIN.exec(text) ?? [];
  const host = normaliseHost(rawHost);
  if (host === undefined || !isPlausible(host, { isWildcard: wildcard !== '', hasScheme: scheme !== undefined })) {
    return undefined;
  }
  if (port !== undefined && !isPort(Number(port))) return undefined;
  const prefix = scheme === undefined ? '' : `${scheme.toLowerCase()}://`;
  return `${prefix}${wildcard}${host}${port === undefined ? '' : `:${Number(port)}`}`;
}

function normaliseHost(host: string): string | undefined {
  const url = `http://${host}`;
  if (host === '' || !URL.canParse(url)) return undefined;
  const { hostname } = new URL(url);
  const isHost = ADDRESS.test(hostname) || (HOST_NAME.test(hostname) && hostname.length <= MAX_HOST_LENGTH);
  return isHost ? hostname : undefined;
}

/** A single word is a host only where the scheme says so, or it is `localhost`; else it is most likely a slip. */
function isPlausible(host: string, { isWildcard, hasScheme }: { isWildcard: boolean; hasScheme: boolean }): boolean {
  const isName = host === 'localhost' || (host.includes('.') && !ADDRESS.test(host));
  return isWildcard ? isName : isName || hasScheme || ADDRESS.test(host);
}

const isPort = (port: number) => port >= 1 && port <= MAX_PORT;
