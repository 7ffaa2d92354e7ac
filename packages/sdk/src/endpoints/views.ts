import type { ViewList, ViewListQuery, ViewSummary, ViewTimeline } from '@playhead/contract/api';
import type { CallOptions } from '../client-options.ts';
import { allOf } from '../paging.ts';
import type { Transport } from '../transport.ts';

const LARGEST_PAGE = 500;

/** Which views, and in which order; see `ViewListQuery` of the contract for the meaning of each. */
export type ViewQuery = Omit<ViewListQuery, 'format' | 'filter'> & { readonly filter?: readonly string[] };

/** Single attempts to play. */
export function createViewsApi(transport: Transport) {
  const list = (query: ViewQuery = {}, call?: CallOptions) =>
    transport<ViewList>({ method: 'GET', path: ['views'], query: { ...query } }, call);

  return {
    /** One page, the newest first unless told otherwise; the 24 hours up to now where no range is named. */
    list,

    /** Every view of the range, in order; asks for page after page while they are read. */
    all: (query: ViewQuery = {}, call?: CallOptions): AsyncGenerator<ViewSummary, void, undefined> =>
      allOf((cursor: string | undefined) =>
        list({ limit: LARGEST_PAGE, ...query, ...(cursor === undefined ? {} : { cursor }) }, call),
      ),

    /** A view from beginning to end: its reports, the periods within it, its errors. */
    show: (viewId: string, call?: CallOptions) =>
      transport<ViewTimeline>({ method: 'GET', path: ['views', viewId] }, call),
  };
}
