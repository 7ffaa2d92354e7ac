import { useMessages } from '../i18n/language-provider.tsx';
import { Skeleton } from './skeleton.tsx';

const ROWS = ['w-36', 'w-28', 'w-44', 'w-32', 'w-40'];

/** The shape of a list while it loads. */
export function ListSkeleton() {
  const messages = useMessages();
  return (
    <div role="status" className="rounded-lg border border-line bg-surface">
      <span className="sr-only">{messages.loading}</span>
      <div className="h-9 border-b border-line" />
      {ROWS.map((width) => (
        <div key={width} className="flex h-12 items-center justify-between border-b border-line px-4 last:border-0">
          <Skeleton className={`h-3.5 ${width}`} />
          <Skeleton className="h-3.5 w-20" />
        </div>
      ))}
    </div>
  );
}
