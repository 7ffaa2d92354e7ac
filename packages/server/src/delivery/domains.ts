import type { Environment } from '@playhead/contract/api';

/**
 * Whether a page of this origin may use a player.
 *
 * A domain is `[scheme://]host[:port]`; the host may begin with `*.`, which stands for one or more labels (`*.example.com` allows
 * `a.example.com` and `a.b.example.com`, not `example.com`). Scheme and port count only where the domain names them. In Develop,
 * localhost is always allowed.
 *
 * @param origin the page's origin as the browser sends it, e.g. `https://www.example.com:8443`; `null` (sandboxed page) is refused.
 */
export function isDomainAllowed(origin: string, domains: readonly string[], environment: Environment): boolean {
  if (!URL.canParse(origin)) return false;
  const page = new URL(origin);
  if (environment === 'develop' && isLocal(page.hostname)) return true;
  return domains.some((domain) => matches(page, domain));
}

function matches(page: URL, text: string): boolean {
  const domain = parseDomain(text);
  if (!domain) return false;
  return (
    (domain.scheme === undefined || page.protocol === `${domain.scheme}:`) &&
    (domain.port === undefined || portOf(page) === domain.port) &&
    hostMatches(page.hostname, domain.host)
  );
}

/** A site domain in its parts, in lower case; scheme and port where they are given. */
export interface SiteDomain {
  readonly scheme: 'http' | 'https' | undefined;
  /** A name, `*.` and a name, or an address. */
  readonly host: string;
  readonly port: number | undefined;
}

/** Reads `[scheme://][*.]host[:port]`. */
export function parseDomain(text: string): SiteDomain | undefined {
  const [, scheme, host, port] = /^(?:(https?):\/\/)?(\[[^\]]+\]|[^:/]+)(?::(\d+))?\/?$/i.exec(text) ?? [];
  if (host === undefined) return undefined;
  return {
    scheme: scheme?.toLowerCase() as SiteDomain['scheme'],
    host: host.toLowerCase(),
    port: port === undefined ? undefined : Number(port),
  };
}

function hostMatches(host: string, pattern: string): boolean {
  if (!pattern.startsWith('*.')) return host === pattern;
  const suffix = pattern.slice(1);
  return host.endsWith(suffix) && host.length > suffix.length;
}

const portOf = (page: URL) => (page.port === '' ? (page.protocol === 'https:' ? 443 : 80) : Number(page.port));

const isLocal = (host: string) =>
  host === 'localhost' || host.endsWith('.localhost') || host === '[::1]' || /^127(\.\d+){3}$/.test(host);
