import type { AuditPage, AuditQuery } from '@playhead/contract/api';

/** Asks for a page of the audit log. */
export type AskAudit = (query: AuditQuery) => Promise<AuditPage>;

/**
 * The least id from which on no entry of the log is older than a moment. Ids rise with time, so it is found in some twenty steps; the
 * API itself knows no times. `fromMs` is epoch milliseconds.
 */
export async function firstIdFrom(ask: AskAudit, fromMs: number): Promise<number> {
  const { list: newest } = await ask({ limit: 1 });
  let low = 0;
  let high = (newest[0]?.id ?? 0) + 1;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const { list } = await ask({ order: 'asc', limit: 1, ...(middle === 0 ? {} : { after: middle - 1 }) });
    const entry = list[0];
    if (entry === undefined || Date.parse(entry.at) >= fromMs) high = middle;
    else low = entry.id + 1;
  }
  return low;
}
