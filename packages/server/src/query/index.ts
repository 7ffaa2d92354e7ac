export type { Answer, Refused } from './ask.ts';
export { type BeatCount, type CountBeats, createBeatCounter } from './count-beats.ts';
export {
  type Answer as StatisticsAnswer,
  createQuery,
  type Query,
  type QueryParts,
  type StatisticsOutcome,
} from './create-query.ts';
export {
  type Chart,
  createMediaAnalytics,
  type MediaAnalyticsOutcome,
  type MediaAnalyticsQueries,
  type MediaAnalyticsQuery,
} from './media-analytics/index.ts';
export { createReports, type Reports } from './reports.ts';
