import { DIMENSIONS, type DimensionId } from '@playhead/contract/dimensions';
import { useAnalyticsMessages } from '../../i18n/analytics/analytics-messages.ts';

/** Whose data say where networks are; its licence (CC BY 4.0) asks for the link. Nothing where no place or network is shown. */
export function Attribution({ by }: { readonly by: DimensionId }) {
  const { attribution } = useAnalyticsMessages();
  if (DIMENSIONS[by].group !== 'network') return null;
  return (
    <p className="px-4 py-2 text-xs text-muted">
      <a
        href="https://db-ip.com"
        target="_blank"
        rel="noopener"
        className="underline underline-offset-2 hover:text-ink"
      >
        {attribution}
      </a>
    </p>
  );
}
