import { Link, useNavigate } from '@tanstack/react-router';
import { ChevronLeft, ChevronRight, type LucideIcon } from 'lucide-react';
import { iconButtonClass } from '../controls/button.tsx';
import { classNames } from '../controls/class-names.ts';
import { countText } from '../format/metric-value.ts';
import { useLanguage } from '../i18n/language-provider.tsx';
import { type ListSearch, PAGE_SIZES, parseListSearch } from './list-search.ts';
import { useListSearch } from './use-list-search.ts';

/** Which part of the list is shown, how much of it at once, and the ways to the parts before and after. */
export function Pagination({ total }: { readonly total: number }) {
  const { language, messages } = useLanguage();
  const search = useListSearch();
  const { page = 1, size = PAGE_SIZES[0] } = search;
  const first = Math.min((page - 1) * size + 1, total);
  const last = Math.min(page * size, total);
  const count = (number: number) => countText(number, language);
  return (
    <div className="mt-3 flex flex-wrap items-center justify-between gap-x-4 gap-y-2 text-xs text-muted">
      <span className="tabular-nums">{messages.pageRange(count(first), count(last), count(total))}</span>
      <div className="flex items-center gap-3">
        <PageSize search={search} />
        <span className="flex">
          <PageLink
            icon={ChevronLeft}
            label={messages.previousPage}
            page={page - 1}
            isThere={page > 1}
            search={search}
          />
          <PageLink
            icon={ChevronRight}
            label={messages.nextPage}
            page={page + 1}
            isThere={last < total}
            search={search}
          />
        </span>
      </div>
    </div>
  );
}

function PageSize({ search }: { readonly search: ListSearch }) {
  const { messages } = useLanguage();
  const navigate = useNavigate();
  return (
    <label className="flex items-center gap-2">
      {messages.rowsPerPage}
      <select
        value={search.size ?? PAGE_SIZES[0]}
        onChange={({ target }) =>
          void navigate({ to: '/players', search: parseListSearch({ ...search, page: 1, size: target.value }) })
        }
        className="h-8 rounded-md border border-edge bg-surface px-2 text-ink"
      >
        {PAGE_SIZES.map((size) => (
          <option key={size}>{size}</option>
        ))}
      </select>
    </label>
  );
}

interface PageLinkProps {
  readonly icon: LucideIcon;
  readonly label: string;
  readonly page: number;
  readonly isThere: boolean;
  readonly search: ListSearch;
}

function PageLink({ icon: Icon, label, page, isThere, search }: PageLinkProps) {
  const arrow = <Icon aria-hidden className="size-4.5" />;
  if (!isThere) {
    return (
      <span aria-hidden className={classNames(iconButtonClass, 'pointer-events-none opacity-40')}>
        {arrow}
      </span>
    );
  }
  return (
    <Link
      to="/players"
      search={parseListSearch({ ...search, page })}
      aria-label={label}
      title={label}
      className={iconButtonClass}
    >
      {arrow}
    </Link>
  );
}
