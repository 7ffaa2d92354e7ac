export { DOCUMENT_TABLES, fillTables } from './tables.ts';
