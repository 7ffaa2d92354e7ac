export { type Answer, type Asker, createAsker, type Refused } from './ask.ts';
export { type BeatCount, type CountBeats, createBeatCounter } from './count-beats.ts';
export { createQuery, type Query, type QueryParts } from './create-query.ts';
export {
  type Chart,
  createMediaAnalytics,
  type MediaAnalyticsQueries,
  type MediaAnalyticsQuery,
} from './media-analytics/index.ts';
export { createReports, type Reports } from './reports.ts';
