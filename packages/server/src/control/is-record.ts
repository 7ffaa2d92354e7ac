import type { JsonObject } from '../store/relational/index.ts';

/** Whether a value out of JSON is an object, and no list. */
export const isRecord = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
