export { AudiencePage } from './audience/audience-page.tsx';
export { ChangesPage } from './changes/changes-page.tsx';
export { ErrorsPage } from './errors/errors-page.tsx';
export { AnalyticsLayout } from './frame/analytics-layout.tsx';
export { OverviewPage } from './overview/overview-page.tsx';
export { QualityPage } from './quality/quality-page.tsx';
export { UsagePage } from './usage/usage-page.tsx';
export { WatchingPage } from './watching/watching-page.tsx';
