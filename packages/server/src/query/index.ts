export type { Answer, Refused } from './ask.ts';
export { createQuery, type Query, type QueryParts, type StatisticsOutcome } from './create-query.ts';
export { createReports, type Reports } from './reports.ts';
