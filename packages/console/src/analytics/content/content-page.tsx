import { useSearch } from '@tanstack/react-router';
import { useViewsMessages } from '../../i18n/views/views-messages.ts';
import { AnalyticsPage } from '../frame/analytics-page.tsx';
import { ContentList } from './content-list.tsx';
import type { ContentSearch } from './content-search.ts';
import { OneContent } from './one-content.tsx';

/** What is watched: all contents, or one of them. */
export function ContentPage() {
  const { content: texts } = useViewsMessages();
  const { video, title }: ContentSearch = useSearch({ from: '/console/analytics/content' });
  // Addresses are read as JSON where they can be: an id of digits alone comes as a number.
  const search = {
    ...(video === undefined ? {} : { video: String(video) }),
    ...(title === undefined ? {} : { title: String(title) }),
  };
  const isOne = video !== undefined || (title !== undefined && String(title) !== '');
  return (
    <AnalyticsPage title={texts.title}>
      {isOne ? <OneContent key={JSON.stringify(search)} search={search} /> : <ContentList />}
    </AnalyticsPage>
  );
}
