import { Download } from 'lucide-react';
import { CopyButton } from '../../controls/copy-button.tsx';
import { useAnalyticsMessages } from '../../i18n/analytics/analytics-messages.ts';

const LINK = 'inline-flex h-10 items-center gap-1.5 rounded px-1 text-xs font-medium text-muted hover:text-ink sm:h-8';

interface TableLinksProps {
  readonly csv: string;
  readonly parquet?: string;
}

/** The table as files, and the address of what is shown. */
export function TableLinks({ csv, parquet }: TableLinksProps) {
  const messages = useAnalyticsMessages();
  return (
    <div className="flex flex-wrap items-center gap-x-3">
      <a href={csv} download className={LINK}>
        <Download aria-hidden className="size-3.5" />
        {messages.downloadCsv}
      </a>
      {parquet !== undefined && (
        <a href={parquet} download className={LINK}>
          <Download aria-hidden className="size-3.5" />
          {messages.downloadParquet}
        </a>
      )}
      <CopyButton look="icon" label={messages.permalink} text={location.href} />
    </div>
  );
}
