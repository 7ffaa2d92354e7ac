export { createDelivery, type Delivery } from './create-delivery.ts';
export { pageOrigin } from './domains.ts';
export type { DeliverablePlayer, IssueToken } from './licence.ts';
export { type PlayerVersions, readPlayerVersions } from './player-versions.ts';
