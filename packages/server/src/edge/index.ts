export type { AdmissionLimits } from './admission/limits.ts';
export { createEdge } from './create-edge.ts';
export type { EdgeParts } from './parts.ts';
