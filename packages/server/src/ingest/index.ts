export { type Cmcd, type CmcdOutcome, type CmcdSessions, createCmcd } from './cmcd/index.ts';
export {
  type AcceptContext,
  type AcceptOutcome,
  createIngest,
  type Ingest,
  type IngestParts,
  type IngestStats,
} from './create-ingest.ts';
export { openPlaces, type Place, type Places } from './network/places.ts';
export type { Counts, OutcomeCounts } from './outcome-counts.ts';
export type { RecentBeat, RecentBeatList, RecentBeatQuery } from './recent-beats.ts';
export { openSpool, type Spool } from './spool.ts';
export type { TokenClaims, TokenVerdict, VerifyToken } from './token.ts';
export { createDailySalts, type DailySalts } from './viewers/daily-salts.ts';
export { createViewers, namedViewerHash, type Viewers } from './viewers/viewers.ts';
