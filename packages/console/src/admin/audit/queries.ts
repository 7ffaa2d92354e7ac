import type { AuditEntry, AuditPage } from '@playhead/contract/api';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { Api } from '../../api/client.ts';
import { type AuditSearch, endOfDayMs, startOfDayMs } from './audit-search.ts';
import { firstIdFrom } from './first-id-from.ts';

/** Entries shown at once; more on demand. */
const PAGE_SIZE = 50;

/** Entries that fit a filter, the newest first, page after page. */
export const auditQuery = (api: Api, search: AuditSearch) =>
  infiniteQueryOptions({
    queryKey: ['audit', search],
    queryFn: ({ pageParam }) => auditPage(api, search, pageParam),
    initialPageParam: null as number | null,
    getNextPageParam: ({ next }) => next,
  });

/** One entry; null where there is none of this id. */
export const auditEntryQuery = (api: Api, id: number) =>
  queryOptions({
    queryKey: ['audit-entry', id],
    queryFn: async (): Promise<AuditEntry | null> => {
      if (!Number.isSafeInteger(id) || id < 1) return null;
      const { list } = await api.audit.page({ order: 'asc', after: id - 1, limit: 1 });
      return list.find((entry) => entry.id === id) ?? null;
    },
    staleTime: Number.POSITIVE_INFINITY,
  });

async function auditPage(api: Api, search: AuditSearch, cursor: number | null): Promise<AuditPage> {
  const { actor, action, since, until } = search;
  const before = cursor ?? (until === undefined ? null : await firstIdFrom(api.audit.page, endOfDayMs(until)));
  const page = await api.audit.page({
    limit: PAGE_SIZE,
    ...(actor === undefined ? {} : { actor }),
    ...(action === undefined ? {} : { action }),
    ...(before === null ? {} : { before }),
  });
  return since === undefined ? page : withoutOlder(page, startOfDayMs(since));
}

/** The page up to where entries are older than a moment, after which there is no more to ask for. */
function withoutOlder(page: AuditPage, sinceMs: number): AuditPage {
  const list = page.list.filter(({ at }) => Date.parse(at) >= sinceMs);
  return list.length === page.list.length ? page : { list, next: null };
}
