export { createUpkeep, hasBeats, type Upkeep, type UpkeepParts } from './create-upkeep.ts';
export { dayOf, sealedThroughMs } from './day.ts';
export { dueDays } from './due-days.ts';
export { type ErasingStore, eraseViewer } from './erase-viewer.ts';
export { type Difference, reconcileDay } from './reconcile.ts';
