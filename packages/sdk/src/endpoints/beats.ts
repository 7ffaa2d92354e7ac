import type { BeatList, BeatListQuery } from '@playhead/contract/api';
import type { CallOptions, ClientOptions } from '../client-options.ts';
import { type FollowOptions, following } from '../following.ts';
import type { Transport } from '../transport.ts';

const LARGEST_PAGE = 100;
const TAIL_INTERVAL_MS = 1000;

/** Reports of players as the server receives them. */
export function createBeatsApi(transport: Transport, options: ClientOptions) {
  const recent = (query: BeatListQuery = {}, call?: CallOptions) =>
    transport<BeatList>({ method: 'GET', path: ['beats'], query: { ...query } }, call);

  return {
    /** The last ones, or those after a cursor, the oldest first. */
    recent,

    /** The last ones, and then those that come, until the signal is aborted; each look is a request. */
    tail: (
      { intervalMs = TAIL_INTERVAL_MS, ...query }: Omit<BeatListQuery, 'limit'> & FollowOptions = {},
      call: CallOptions = {},
    ) =>
      following(
        async (after: BeatList['cursor'] | undefined = query.after) => {
          const { list, cursor } = await recent(
            { ...query, limit: LARGEST_PAGE, ...(after === undefined ? {} : { after }) },
            call,
          );
          return { list, cursor, isFull: after !== undefined && list.length >= LARGEST_PAGE };
        },
        { intervalMs, ...call },
        options,
      ),
  };
}
