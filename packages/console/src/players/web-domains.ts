import type { DomainInput } from '@playhead/contract/api';

/** What was typed as site domains, as the API wants it; rows left empty are no domains. */
export const webDomains = (typed: readonly string[]): DomainInput[] =>
  typed
    .map((domain) => domain.trim())
    .filter((domain) => domain !== '')
    .map((domain) => ({ type: 'web', domain }));
