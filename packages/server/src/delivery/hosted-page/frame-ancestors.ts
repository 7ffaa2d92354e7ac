import type { Environment } from '@playhead/contract/api';
import { parseDomain } from '../domains.ts';

/** Names of CSP; IPv6 addresses have no place in its grammar. */
const HOST = /^(?:\*\.)?[a-z\d_][a-z\d._-]*$/;

/** `http` stands for https too. Of the loopback addresses, CSP knows this one. */
const LOCALHOST = ['http://localhost:*', 'http://*.localhost:*', 'http://127.0.0.1:*'];

/**
 * Who may show the hosted page of a player in a frame, as sources of CSP's `frame-ancestors`: this server's own pages, the player's site
 * domains, and in Develop localhost. A domain without scheme or port stands for any, which CSP writes as `http:` (it includes https) and
 * `*`; so a domain with `http://` lets https pages in as well. IPv6 addresses are left out: CSP cannot say them.
 *
 * @see https://www.w3.org/TR/CSP3/#grammardef-host-source
 */
export function frameAncestors(webDomains: readonly string[], environment: Environment): readonly string[] {
  const sites = webDomains.flatMap((text) => {
    const domain = parseDomain(text);
    if (!domain || !HOST.test(domain.host)) return [];
    return [`${domain.scheme ?? 'http'}://${domain.host}:${domain.port ?? '*'}`];
  });
  return ["'self'", ...sites, ...(environment === 'develop' ? LOCALHOST : [])];
}
