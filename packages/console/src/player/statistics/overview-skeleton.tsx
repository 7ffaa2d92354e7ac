import { KEY_METRIC_IDS } from '@playhead/contract/metrics';
import { Skeleton } from '../../controls/skeleton.tsx';
import { useMessages } from '../../i18n/language-provider.tsx';

/** The shape of the overview while it loads. */
export function OverviewSkeleton() {
  const messages = useMessages();
  return (
    <div role="status">
      <span className="sr-only">{messages.loading}</span>
      <div className="grid grid-cols-2 gap-px overflow-hidden rounded-lg border border-line bg-line lg:grid-cols-5">
        {KEY_METRIC_IDS.map((id) => (
          <div key={id} className="bg-surface px-4 py-3.5 max-lg:first:col-span-2">
            <Skeleton className="h-3.5 w-16" />
            <Skeleton className="mt-2.5 h-7 w-24" />
            <Skeleton className="mt-2 h-3.5 w-20" />
          </div>
        ))}
      </div>
      <div className="mt-4 h-[23rem] rounded-lg border border-line bg-surface" />
    </div>
  );
}
