import { parseDomain } from '../domains.ts';

/** Stands in where no site is known. */
const SAMPLE_SITE = 'https://www.example.com';

const HOST = /^(?:[a-z\d._-]+|\[[\da-f:.]+\])$/;

/** Origin of a site that may show a player of these domains: of the first one, with `www.` where it has a wildcard. */
export function siteUrlOf(webDomains: readonly string[]): string {
  const [domain] = webDomains.map(parseDomain);
  const host = domain?.host.replace(/^\*\./, 'www.') ?? '';
  if (!domain || !HOST.test(host)) return SAMPLE_SITE;
  const { scheme = 'https', port } = domain;
  return `${scheme}://${host}${port === undefined ? '' : `:${port}`}`;
}
