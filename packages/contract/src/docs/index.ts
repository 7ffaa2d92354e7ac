export { DOCUMENT_TABLES, fillTables } from './tables.ts';
export { APP_OPTIONS, DIFFERING_OPTIONS, OWN_OPTIONS, VPE_EVENTS, VPE_METHODS, VPE_OVERRIDES } from './vpe-surface.ts';
