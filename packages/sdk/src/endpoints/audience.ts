import type {
  Concurrency,
  ConcurrencyQuery,
  LiveNumbers,
  LiveQuery,
  Retention,
  RetentionQuery,
} from '@playhead/contract/api';
import type { CallOptions } from '../client-options.ts';
import type { Transport } from '../transport.ts';

type Question<Query> = Omit<Query, 'format' | 'filter'> & { readonly filter?: readonly string[] };

/** Which content, and which views of it; see `RetentionQuery` of the contract for the meaning of each. */
export type RetentionRequest = Question<RetentionQuery>;
/** Which time, and which views; see `ConcurrencyQuery` of the contract for the meaning of each. */
export type ConcurrencyRequest = Question<ConcurrencyQuery>;

/** Asks which parts of one content are watched. */
export const createRetentionApi =
  (transport: Transport) =>
  (query: RetentionRequest, call?: CallOptions): Promise<Retention> =>
    transport<Retention>({ method: 'GET', path: ['retention'], query: { ...query } }, call);

/** Asks how many watch at the same time, over up to 24 hours, and who does now. */
export const createConcurrencyApi =
  (transport: Transport) =>
  (query: ConcurrencyRequest = {}, call?: CallOptions): Promise<Concurrency> =>
    transport<Concurrency>({ method: 'GET', path: ['concurrency'], query: { ...query } }, call);

/** Asks for the numbers of this moment, once; browsers follow them with an `EventSource` at the same address. */
export const createLiveApi =
  (transport: Transport) =>
  (query: LiveQuery = {}, call?: CallOptions): Promise<LiveNumbers> =>
    transport<LiveNumbers>({ method: 'GET', path: ['live'], query: { ...query } }, call);
