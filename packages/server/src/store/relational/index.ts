export { openRelational, type RelationalStore, type RelationalTarget } from './open-relational.ts';
export type { Database, JsonObject, Schema } from './schema.ts';
