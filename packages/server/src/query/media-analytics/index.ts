export type { Chart } from './charts.ts';
export {
  createMediaAnalytics,
  type MediaAnalyticsQueries,
  type MediaAnalyticsQuery,
} from './create-media-analytics.ts';
