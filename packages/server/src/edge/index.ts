export { createEdge } from './create-edge.ts';
export type { EdgeParts } from './parts.ts';
