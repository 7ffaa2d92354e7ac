import type { PlayerListQuery } from '@playhead/contract/api';

/** How many players a page of the list may show. The smallest is also the least that the API allows. */
export const PAGE_SIZES = [10, 25, 50] as const;

/** The list's part of the page's address; absent keys mean the defaults, so that the plain address stays plain. */
export interface ListSearch {
  readonly page?: number;
  readonly size?: number;
  readonly sort?: 'asc';
}

/** Reads the list's part of an address. Whatever makes no sense counts as absent. */
export function parseListSearch(search: Record<string, unknown>): ListSearch {
  const page = Number(search['page']);
  const size = PAGE_SIZES.find((allowed) => allowed === Number(search['size']));
  return {
    ...(Number.isInteger(page) && page > 1 && page <= 1000 ? { page } : {}),
    ...(size === undefined || size === PAGE_SIZES[0] ? {} : { size }),
    ...(search['sort'] === 'asc' ? { sort: 'asc' } : {}),
  };
}

/** The API's query for a part of the list. */
export const listQuery = ({ page = 1, size = PAGE_SIZES[0], sort }: ListSearch): Required<PlayerListQuery> => ({
  page_no: page,
  page_size: size,
  sort_type: sort ?? 'desc',
});
