import { useNavigate, useSearch } from '@tanstack/react-router';
import { Segmented } from '../../../controls/segmented.tsx';
import { inputClass } from '../../../controls/text-field.tsx';
import { useViewsMessages } from '../../../i18n/views/views-messages.ts';
import { AnalyticsPage } from '../../frame/analytics-page.tsx';
import { useAnalyticsView } from '../../frame/use-analytics-view.ts';
import { FindView } from './find-view.tsx';
import { QUICK_FILTERS, type QuickFilter, quickFilterIn, withQuickFilter } from './quick-filters.ts';
import { ViewList } from './view-list.tsx';
import { orderOf, type ViewListSearch } from './view-list-search.ts';

/** Every attempt to play, to hunt through: by filters and order, or by id. */
export function ViewsPage() {
  const { list: texts } = useViewsMessages();
  const search: ViewListSearch = useSearch({ from: '/console/analytics/views' });
  return (
    <AnalyticsPage title={texts.title}>
      <div className="mb-4 flex flex-wrap items-end gap-x-3 gap-y-3">
        <QuickChoice />
        <Order search={search} />
        <div className="ml-auto max-sm:w-full">
          <FindView />
        </div>
      </div>
      <ViewList order={orderOf(search)} bots={search.bots === 'include' ? 'include' : 'exclude'} />
    </AnalyticsPage>
  );
}

function QuickChoice() {
  const { list: texts } = useViewsMessages();
  const [{ filters }, change] = useAnalyticsView();
  const names: readonly QuickFilter[] = ['all', ...(Object.keys(QUICK_FILTERS) as QuickFilter[])];
  return (
    <Segmented
      label={texts.show}
      value={quickFilterIn(filters)}
      choices={names.map((name) => ({ value: name, label: texts.quick[name] }))}
      onChange={(chosen) => change({ filter: withQuickFilter(filters, chosen) })}
    />
  );
}

function Order({ search }: { readonly search: ViewListSearch }) {
  const { list: texts } = useViewsMessages();
  const navigate = useNavigate({ from: '/analytics/views' });
  const turn = (changed: ViewListSearch) =>
    void navigate({ search: (before) => ({ ...before, ...changed }), resetScroll: false });
  return (
    <>
      <select
        aria-label={texts.order}
        value={orderOf(search)}
        onChange={({ target }) => turn({ sort: target.value })}
        className={`${inputClass} max-w-44 px-2`}
      >
        {Object.entries(texts.orders).map(([order, label]) => (
          <option key={order} value={order}>
            {label}
          </option>
        ))}
      </select>
      <label className="flex h-9 items-center gap-2">
        <input
          type="checkbox"
          checked={search.bots === 'include'}
          onChange={({ target }) =>
            void navigate({
              search: ({ bots: _, ...before }) => ({
                ...before,
                ...(target.checked ? { bots: 'include' as const } : {}),
              }),
              resetScroll: false,
            })
          }
          className="size-4 accent-ink"
        />
        {texts.bots}
      </label>
    </>
  );
}
