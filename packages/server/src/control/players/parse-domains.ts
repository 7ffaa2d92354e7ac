import { DOMAIN_TYPES, type DomainInput, MAX_DOMAINS } from '@playhead/contract/api';
import { isRecord } from '../is-record.ts';
import { quote, type Refusal, refuse } from '../refusal.ts';
import { normaliseWebDomain } from './web-domain.ts';

/** Bundle ids of Apple and package ids of Android are dotted names. */
const APP_ID = /^[A-Za-z\d][A-Za-z\d._-]{0,254}$/;
const MAX_DOMAIN_LENGTH = 255;
const APP_TYPES = ['ios', 'aos'] as const satisfies readonly DomainInput['type'][];

type ParsedDomains = { readonly ok: true; readonly domains: readonly DomainInput[] } | Refusal;

/** All of a player's sites and apps out of the body's `domains`, normalised; codes 4702, 4703, 4705, 4708, 4709, 4711 and 4712. */
export function parseDomains(value: unknown): ParsedDomains {
  const parsed = parseSomeDomains(value);
  return parsed.ok ? (refuseDomains(parsed.domains) ?? parsed) : parsed;
}

/** As {@link parseDomains}, where they need not be all of them: apps without a site will do. */
export function parseSomeDomains(value: unknown): ParsedDomains {
  if (!Array.isArray(value)) return refuse(4702, 'Give `domains` as an array of `{ "type", "domain" }`.');
  if (value.length === 0) return refuse(4712, NEEDS_WEB);
  if (value.length > MAX_DOMAINS) return refuseCrowd(value.length);
  const domains: DomainInput[] = [];
  for (const [index, entry] of value.entries()) {
    const parsed = parseDomain(entry, `domains[${index}]`);
    if (!parsed.ok) return parsed;
    domains.push(parsed.domain);
  }
  return findConflict(domains) ?? { ok: true, domains };
}

/** What is wrong with a player's domains as a whole, each of which is good: 4709 or 4712. */
export function refuseDomains(domains: readonly DomainInput[]): Refusal | undefined {
  if (domains.length > MAX_DOMAINS) return refuseCrowd(domains.length);
  return domains.some(({ type }) => type === 'web') ? undefined : refuse(4712, NEEDS_WEB);
}

const NEEDS_WEB = 'Add a domain of type web.';

const refuseCrowd = (count: number) => refuse(4709, `There would be ${count}; leave out ${count - MAX_DOMAINS}.`);

function parseDomain(entry: unknown, path: string): { readonly ok: true; readonly domain: DomainInput } | Refusal {
  const { type, domain } = isRecord(entry) ? entry : {};
  const knownType = DOMAIN_TYPES.find((known) => known === type);
  if (!knownType) return refuse(4705, `${path}.type is ${quote(type)}; it must be web, ios or aos.`);
  const normalised = typeof domain === 'string' ? normaliseDomain(knownType, domain) : undefined;
  if (normalised !== undefined) return { ok: true, domain: { type: knownType, domain: normalised } };
  return refuse(4703, `${path}.domain is ${quote(domain)}; it must be ${EXPECTED[knownType]}.`);
}

function normaliseDomain(type: DomainInput['type'], domain: string): string | undefined {
  if (domain.length > MAX_DOMAIN_LENGTH) return undefined;
  if (type === 'web') return normaliseWebDomain(domain);
  return APP_ID.test(domain) ? domain : undefined;
}

const EXPECTED: Readonly<Record<DomainInput['type'], string>> = {
  web: 'the origin of a site, like https://www.example.com, http://*.example.com:8080 or example.com, without a path',
  ios: 'a bundle id, like com.example.app',
  aos: 'a package id, like com.example.app',
};

function findConflict(domains: readonly DomainInput[]): Refusal | undefined {
  const names = domains.map(({ type, domain }) => `${type} ${domain}`);
  const repeated = names.find((name, index) => names.indexOf(name) !== index);
  if (repeated !== undefined) return refuse(4708, `${repeated} is there more than once.`);
  const count = (type: DomainInput['type']) => domains.filter((domain) => domain.type === type).length;
  const crowded = APP_TYPES.find((type) => count(type) > 1);
  return crowded && refuse(4711, `There are ${count(crowded)} domains of type ${crowded}; one is allowed.`);
}
