export { ContentPage } from '../content/content-page.tsx';
export { LivePage } from '../live/live-page.tsx';
export { ViewsPage } from './list/views-page.tsx';
export { OneViewPage } from './one/one-view-page.tsx';
