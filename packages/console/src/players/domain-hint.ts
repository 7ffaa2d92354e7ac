/** What seems to be wrong with a site domain as typed. The server decides; this only points at the row. */
export type DomainHint = 'path' | 'shape' | 'duplicate';

const SCHEME = /^https?:\/\//i;
const HOST = /^(\*\.)?[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)*(:\d{1,5})?\/?$/u;

/** A hint for one of the rows; undefined where there is nothing to say, which includes an empty row. */
export function domainHint(domains: readonly string[], index: number): DomainHint | undefined {
  const domain = comparable(domains[index]);
  if (domain === '') return undefined;
  if (domains.slice(0, index).some((other) => comparable(other) === domain)) return 'duplicate';
  const host = domain.replace(SCHEME, '');
  if (HOST.test(host)) return undefined;
  return HOST.test(host.split(/[/?#]/)[0] ?? '') ? 'path' : 'shape';
}

const comparable = (domain: string | undefined): string => (domain ?? '').trim().toLowerCase();
