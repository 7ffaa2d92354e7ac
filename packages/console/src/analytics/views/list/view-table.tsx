import type { ViewSummary } from '@playhead/contract/api';
import { SCORE_RULES } from '@playhead/contract/metrics';
import { Link } from '@tanstack/react-router';
import { classNames } from '../../../controls/class-names.ts';
import { countText, metricText } from '../../../format/metric-value.ts';
import { useLanguage } from '../../../i18n/language-provider.tsx';
import { useViewsMessages } from '../../../i18n/views/views-messages.ts';
import { momentText, rowMomentText } from '../moment-text.ts';
import { ViewFlags } from '../view-flags.tsx';
import { useContentName, useCountryName, useEndText } from '../view-texts.ts';

const HEAD = 'h-9 px-3 text-xs font-medium text-muted first:pl-4 last:pr-4';
const CELL = 'px-3 py-2.5 align-top first:pl-4 last:pr-4';
/** Columns that phones have no room for: there the first cell says the same below. */
const WIDE = 'max-md:hidden';

/** Views in a table; each row leads to its view. */
export function ViewTable({ views, label }: { readonly views: readonly ViewSummary[]; readonly label: string }) {
  const { list: texts } = useViewsMessages();
  return (
    <div className="overflow-x-auto rounded-lg border border-line bg-surface">
      <table aria-label={label} className="w-full text-left tabular-nums">
        <thead>
          <tr className="border-b border-line">
            <Head>{texts.content}</Head>
            <Head isWide>{texts.began}</Head>
            <Head isWide>{texts.device}</Head>
            <Head isWide>{texts.country}</Head>
            <Head isWide isNumber>
              {texts.startup}
            </Head>
            <Head isWide isNumber>
              {texts.stalls}
            </Head>
            <Head isWide isNumber>
              {texts.played}
            </Head>
            <Head isWide>{texts.end}</Head>
          </tr>
        </thead>
        <tbody>
          {views.map((view) => (
            <Row key={view.view_id} view={view} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

const Head = ({ children, isWide = false, isNumber = false }: HeadProps) => (
  <th scope="col" className={classNames(HEAD, isWide && WIDE, isNumber && 'text-right')}>
    {children}
  </th>
);

interface HeadProps {
  readonly children: string;
  readonly isWide?: boolean;
  readonly isNumber?: boolean;
}

function Row({ view }: { readonly view: ViewSummary }) {
  const { language } = useLanguage();
  const country = useCountryName();
  const { list: texts } = useViewsMessages();
  const end = useEndText()(view);
  const name = useContentName()(view);
  const began = rowMomentText(view.started_at, Date.now(), language);
  const startup = view.startup_ms === null ? texts.noFrame : metricText(view.startup_ms, 'ms', language);
  const isSlow = view.startup_ms === null || view.startup_ms > SCORE_RULES.goodView.startupMs;
  const stalls =
    view.rebuffer_count === 0
      ? '–'
      : texts.stallsOf(countText(view.rebuffer_count, language), metricText(view.rebuffer_ms, 'ms', language));
  const device = [view.browser, view.os].filter((part) => part !== null).join(', ');
  const endClass = view.error_fatal ? 'font-medium text-danger' : 'text-muted';
  return (
    <tr className="relative border-b border-line last:border-0 hover:bg-hover">
      <td className={`${CELL} md:max-w-72`}>
        <Link
          to="/analytics/views/$viewId"
          params={{ viewId: view.view_id }}
          aria-label={texts.viewOf(name, momentText(view.started_at, language))}
          className="font-medium after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-focus md:block md:truncate"
        >
          {name}
        </Link>
        <span className="flex flex-wrap gap-1">
          <ViewFlags view={view} />
        </span>
        <span className="block text-xs text-muted md:hidden">
          {began} · {device}
        </span>
        <span className="block text-xs md:hidden">
          {texts.startup} {startup}
          {view.rebuffer_count > 0 && ` · ${texts.stalls} ${stalls}`}
        </span>
        <span className={`block text-xs md:hidden ${endClass}`}>
          {[end, view.error_code].filter(Boolean).join(' · ')}
        </span>
      </td>
      <td className={`${CELL} ${WIDE} whitespace-nowrap text-muted`}>
        <time dateTime={view.started_at}>{began}</time>
      </td>
      <td className={`${CELL} ${WIDE} text-muted`}>{device}</td>
      <td className={`${CELL} ${WIDE} text-muted`}>{country(view.country)}</td>
      <td className={classNames(CELL, WIDE, 'text-right whitespace-nowrap', isSlow && 'font-medium text-danger')}>
        {startup}
      </td>
      <td
        className={classNames(
          CELL,
          WIDE,
          'text-right whitespace-nowrap',
          view.rebuffer_count > 0 && 'font-medium text-warn',
        )}
      >
        {stalls}
      </td>
      <td className={`${CELL} ${WIDE} text-right whitespace-nowrap`}>{metricText(view.played_ms, 'ms', language)}</td>
      <td className={`${CELL} ${WIDE} ${endClass}`}>
        {end}
        {view.error_code !== null && <span className="block font-mono text-xs">{view.error_code}</span>}
      </td>
    </tr>
  );
}
