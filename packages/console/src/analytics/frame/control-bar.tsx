import { Toggle } from '@base-ui/react/toggle';
import { useIsFetching, useQueryClient } from '@tanstack/react-query';
import { GitCompareArrows, RotateCw } from 'lucide-react';
import { IconButton } from '../../controls/button.tsx';
import { classNames } from '../../controls/class-names.ts';
import { useAnalyticsMessages } from '../../i18n/analytics/analytics-messages.ts';
import { compactButtonClass } from './compact-select.ts';
import { FilterBar } from './filters/filter-bar.tsx';
import { ANALYTICS_KEY } from './queries.ts';
import { RangePicker } from './range-picker.tsx';
import { useAnalyticsView } from './use-analytics-view.ts';

/** Period, comparison and filters of what is shown below. */
export function ControlBar({ hasRange }: { readonly hasRange: boolean }) {
  const messages = useAnalyticsMessages();
  return (
    <section aria-label={messages.controls} className="mb-4 flex flex-wrap items-center gap-2">
      {hasRange && <RangePicker />}
      {hasRange && <CompareToggle />}
      <FilterBar />
      <RefreshButton />
    </section>
  );
}

function CompareToggle() {
  const messages = useAnalyticsMessages();
  const [{ isCompared }, change] = useAnalyticsView();
  return (
    <Toggle
      pressed={isCompared}
      onPressedChange={(isPressed) => change({ compare: isPressed ? undefined : 'off' })}
      title={messages.compareHint}
      className={`${compactButtonClass} text-muted data-pressed:border-edge data-pressed:text-ink`}
    >
      <GitCompareArrows aria-hidden className={classNames('size-3.5', isCompared && 'text-accent-ink')} />
      {messages.compare}
    </Toggle>
  );
}

function RefreshButton() {
  const messages = useAnalyticsMessages();
  const queryClient = useQueryClient();
  const isFetching = useIsFetching({ queryKey: [ANALYTICS_KEY] }) > 0;
  return (
    <IconButton
      label={messages.refresh}
      className="ml-auto"
      onClick={() => void queryClient.invalidateQueries({ queryKey: [ANALYTICS_KEY] })}
    >
      <RotateCw aria-hidden className={classNames('size-4', isFetching && 'animate-spin')} />
    </IconButton>
  );
}
