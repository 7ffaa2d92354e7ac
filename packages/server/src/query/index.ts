export { type Answer, createQuery, type Query, type QueryParts, type StatisticsOutcome } from './create-query.ts';
