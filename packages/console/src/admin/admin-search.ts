/** What may be asked on a page of administration. */
export const ASKS = ['new', 'delete', 'policies', 'password', 'give'] as const;

/** A question that a page of administration has open, and what it is about: an access key, an id, a policy. */
export interface AdminSearch {
  readonly ask?: (typeof ASKS)[number];
  readonly of?: string;
}

/** Reads such a page's part of an address. Whatever makes no sense counts as absent. */
export function parseAdminSearch(search: Record<string, unknown>): AdminSearch {
  const ask = ASKS.find((known) => known === search['ask']);
  const of = search['of'];
  if (ask === undefined) return {};
  return typeof of === 'string' || typeof of === 'number' ? { ask, of: String(of) } : { ask };
}
