import { Button } from '../../controls/button.tsx';
import { EmptyPanel } from '../../controls/empty-panel.tsx';
import { useAnalyticsMessages } from '../../i18n/analytics/analytics-messages.ts';
import { useAnalyticsView } from '../frame/use-analytics-view.ts';

/** In the place of numbers where there was no view. */
export function NoViewsPanel() {
  const messages = useAnalyticsMessages();
  const [{ filters }, change] = useAnalyticsView();
  return (
    <div className="mt-4">
      <EmptyPanel title={messages.emptyTitle} lead={messages.emptyLead}>
        {filters.length > 0 && <Button onClick={() => change({ filter: undefined })}>{messages.emptyClear}</Button>}
      </EmptyPanel>
    </div>
  );
}
