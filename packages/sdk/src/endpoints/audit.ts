import type { AuditEntry, AuditPage, AuditQuery } from '@playhead/contract/api';
import type { CallOptions, ClientOptions } from '../client-options.ts';
import { type FollowOptions, following } from '../following.ts';
import { allOf } from '../paging.ts';
import type { Transport } from '../transport.ts';

const LARGEST_PAGE = 500;
const FOLLOW_INTERVAL_MS = 2000;

type Cursor = AuditEntry['id'];
/** What narrows the log, without the place in it. */
type AuditFilter = Pick<AuditQuery, 'action' | 'subject' | 'actor'>;

/** Who did what, and when. */
export function createAuditApi(transport: Transport, options: ClientOptions) {
  const page = (query: AuditQuery = {}, call?: CallOptions) =>
    transport<AuditPage>({ method: 'GET', path: ['audit'], query: { ...query } }, call);

  return {
    /** One page, the newest first unless told otherwise. */
    page,

    /** Every entry, in order: the newest first, or with `order: 'asc'` the oldest; asks for page after page while they are read. */
    all: (query: AuditQuery = {}, call?: CallOptions) =>
      allOf((cursor: Cursor | undefined) =>
        page({ limit: LARGEST_PAGE, ...query, ...(cursor === undefined ? {} : continued(query, cursor)) }, call),
      ),

    /** Every entry after one, the oldest first, and then those that come, until the signal is aborted; without `after` from the start. */
    follow: (
      { intervalMs = FOLLOW_INTERVAL_MS, after, ...filter }: AuditFilter & FollowOptions & { after?: Cursor } = {},
      call: CallOptions = {},
    ) =>
      following(
        async (cursor: Cursor | undefined = after) => {
          const query = { ...filter, order: 'asc', limit: LARGEST_PAGE } as const;
          const { list } = await page(cursor === undefined ? query : { ...query, after: cursor }, call);
          return { list, cursor: list.at(-1)?.id ?? cursor, isFull: list.length === LARGEST_PAGE };
        },
        { intervalMs, ...call },
        options,
      ),
  };
}

const continued = ({ order }: AuditQuery, cursor: Cursor): AuditQuery =>
  order === 'asc' ? { after: cursor } : { before: cursor };
