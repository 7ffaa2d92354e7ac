import type { Breakdown } from '@playhead/contract/api';
import { Link } from '@tanstack/react-router';
import { countText } from '../../format/metric-value.ts';
import { useLanguage } from '../../i18n/language-provider.tsx';
import { useViewsMessages } from '../../i18n/views/views-messages.ts';
import { QUICK_FILTERS } from '../views/list/quick-filters.ts';
import { errorText } from '../views/one/error-text.ts';
import type { ContentSearch } from './content-search.ts';
import { contentFilter } from './queries.ts';

interface FailuresProps {
  readonly search: ContentSearch;
  readonly errors: Breakdown['values'];
}

const LINK = 'underline decoration-line underline-offset-3 hover:decoration-ink';

/** The errors of a content, and the way to its views. */
export function Failures({ search, errors }: FailuresProps) {
  const { language } = useLanguage();
  const { content: texts } = useViewsMessages();
  const filter = contentFilter(search);
  const toViews = (more: readonly string[]) =>
    ({ to: '/analytics/views', search: { filter: [filter, ...more] } }) as const;
  return (
    <section aria-labelledby="failures" className="rounded-lg border border-line bg-surface px-4 pt-3 pb-3.5">
      <h4 id="failures" className="mb-1 font-semibold">
        {texts.failuresTitle}
      </h4>
      {errors.length === 0 && <p className="text-muted">{texts.noFailures}</p>}
      <ul>
        {errors.map(({ value, views }) => (
          <li key={String(value)} className="flex justify-between gap-3 border-t border-line py-2 first:border-0">
            <span className="min-w-0">{errorText(String(value), language)}</span>
            <span className="whitespace-nowrap tabular-nums">{texts.viewsCount(countText(views, language))}</span>
          </li>
        ))}
      </ul>
      <p className="mt-1 flex flex-wrap gap-x-4 gap-y-1">
        <Link {...toViews([])} className={LINK}>
          {texts.seeViews}
        </Link>
        {errors.length > 0 && (
          <Link {...toViews([QUICK_FILTERS.failed])} className={LINK}>
            {texts.seeFailed}
          </Link>
        )}
      </p>
    </section>
  );
}
