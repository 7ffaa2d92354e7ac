import type { ViewTimeline } from '@playhead/contract/api';
import { METRICS } from '@playhead/contract/metrics';
import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../../api/api-context.tsx';
import { classNames } from '../../../controls/class-names.ts';
import { metricText } from '../../../format/metric-value.ts';
import { useLanguage } from '../../../i18n/language-provider.tsx';
import { useViewsMessages } from '../../../i18n/views/views-messages.ts';
import { type Compared, compare } from './comparison.ts';
import { usualQuery } from './queries.ts';

/** The numbers of a view, each beside what is usual with its player. */
export function Numbers({ timeline }: { readonly timeline: ViewTimeline }) {
  const { view: texts } = useViewsMessages();
  const { player_no, environment } = timeline.view;
  const { data } = useQuery(usualQuery(useApi(), player_no, environment));
  return (
    <section aria-labelledby="numbers" className="rounded-lg border border-line bg-surface px-4 pt-3 pb-2 sm:px-5">
      <h2 id="numbers" className="font-semibold">
        {texts.numbers}
      </h2>
      <p className="text-xs text-muted">{texts.numbersLead}</p>
      <dl className="mt-2">
        {compare(timeline, data?.totals).map((compared) => (
          <Row key={compared.metric} compared={compared} isAsked={data !== undefined} />
        ))}
      </dl>
    </section>
  );
}

const TONES = { better: 'text-good', worse: 'text-danger', usual: 'text-muted' } as const;

function Row({ compared, isAsked }: { readonly compared: Compared; readonly isAsked: boolean }) {
  const { language } = useLanguage();
  const { view: texts } = useViewsMessages();
  const { metric, value, usual, ratio, judgement } = compared;
  const { title, unit } = METRICS[metric];
  const times =
    ratio === null ? undefined : new Intl.NumberFormat(language, { maximumSignificantDigits: 2 }).format(ratio);
  return (
    <div className="flex items-baseline justify-between gap-3 border-t border-line py-2 first:border-0">
      <dt className="min-w-0 text-muted">{title[language]}</dt>
      <dd className="text-right tabular-nums">
        <span className="text-base font-semibold">{metricText(value, unit, language)}</span>
        {isAsked && (
          <span className={classNames('block text-xs', TONES[judgement])} data-judgement={judgement}>
            {usual === null ? texts.usualUnknown : texts.usual(metricText(usual, unit, language))}
            {times !== undefined && judgement !== 'usual' && ` · ${texts.ratio(times)}`}
          </span>
        )}
      </dd>
    </div>
  );
}
