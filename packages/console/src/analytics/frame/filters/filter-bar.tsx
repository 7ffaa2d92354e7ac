import { ListFilter, X } from 'lucide-react';
import { useAnalyticsMessages } from '../../../i18n/analytics/analytics-messages.ts';
import { useLanguage } from '../../../i18n/language-provider.tsx';
import { compactButtonClass } from '../compact-select.ts';
import { useAnalyticsView } from '../use-analytics-view.ts';
import { conditionText, filterText } from './condition-text.ts';
import { FilterPopover } from './filter-popover.tsx';
import { SavedFiltersMenu } from './saved-filters-menu.tsx';

/** The filters that hold, each to be changed or taken away, and the ways to more. */
export function FilterBar() {
  const messages = useAnalyticsMessages();
  const [{ filters }, change] = useAnalyticsView();
  const replace = (filter: string, by: string) =>
    change({ filter: filters.map((each) => (each === filter ? by : each)) });
  return (
    <>
      {filters.map((filter) => (
        <FilterChip
          key={filter}
          filter={filter}
          onChange={(changed) => replace(filter, changed)}
          onRemove={() => change({ filter: filters.filter((each) => each !== filter) })}
        />
      ))}
      <FilterPopover className={compactButtonClass} onApply={(filter) => change({ filter: [...filters, filter] })}>
        <ListFilter aria-hidden className="size-3.5 text-muted" />
        {messages.addFilter}
      </FilterPopover>
      {filters.length > 0 && (
        <button
          type="button"
          className={`${compactButtonClass} text-muted`}
          onClick={() => change({ filter: undefined })}
        >
          {messages.clearFilters}
        </button>
      )}
      <SavedFiltersMenu />
    </>
  );
}

interface FilterChipProps {
  readonly filter: string;
  readonly onChange: (filter: string) => void;
  readonly onRemove: () => void;
}

function FilterChip({ filter, onChange, onRemove }: FilterChipProps) {
  const { language } = useLanguage();
  const messages = useAnalyticsMessages();
  const { subject, relation, object } = conditionText(filter, language, messages);
  const said = filterText(filter, language, messages);
  return (
    <span className="inline-flex h-10 max-w-full items-stretch rounded-md border border-accent-ink/40 bg-surface text-sm sm:h-8 sm:text-xs">
      <FilterPopover
        filter={filter}
        label={messages.filterEdit(said)}
        className="flex min-w-0 cursor-pointer items-center gap-1 rounded-l-md pl-2.5 hover:bg-hover"
        onApply={onChange}
      >
        <span className="text-muted">{subject}</span>
        <span className="text-muted">{relation}</span>
        <span className="truncate font-medium">{object}</span>
      </FilterPopover>
      <button
        type="button"
        aria-label={messages.filterRemove(said)}
        onClick={onRemove}
        className="flex w-9 cursor-pointer items-center justify-center rounded-r-md text-muted hover:bg-hover hover:text-ink sm:w-7"
      >
        <X aria-hidden className="size-3.5" />
      </button>
    </span>
  );
}
