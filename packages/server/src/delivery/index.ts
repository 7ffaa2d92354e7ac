export { createDelivery, type Delivery } from './create-delivery.ts';
export { type PageQuery, readPageQuery } from './hosted-page/page-address.ts';
export type { DeliverablePlayer, IssueToken } from './licence.ts';
export { MEDIA_URL_RULE, type MediaUrl, parseMediaUrl } from './media-url.ts';
export { type PlayerVersions, readPlayerVersions } from './player-versions.ts';
export { createReportTargets } from './report-target.ts';
export { requestingPage } from './requesting-page.ts';
