import { METRICS } from '@playhead/contract/metrics';
import type { TooltipComponentOption } from 'echarts/components';
import { popupClass } from '../../controls/menu-popup.tsx';
import { countText, metricText } from '../../format/metric-value.ts';
import { bucketText } from '../../format/moment.ts';
import type { ChartInput } from './chart-option.ts';

/** What appears over a bucket. Elements instead of markup: markup would carry style attributes, which the page's policy forbids. */
export function chartTooltip(input: ChartInput): TooltipComponentOption {
  return {
    trigger: 'axis',
    confine: true,
    transitionDuration: 0,
    padding: 0,
    borderWidth: 0,
    backgroundColor: 'transparent',
    extraCssText: 'box-shadow: none',
    formatter: (parameters) => {
      const index = [parameters].flat()[0]?.dataIndex;
      return index === undefined ? '' : tooltipElement(tooltipLines(input, index));
    },
  };
}

/** The texts of a bucket's tooltip: when, how much, and what it rests on. */
export interface TooltipLines {
  readonly when: string;
  readonly value: string;
  readonly basis: string;
}

/** See {@link TooltipLines}. `index` is the bucket's position in the series. */
export function tooltipLines(
  { series, metric, interval, language, messages }: ChartInput,
  index: number,
): TooltipLines {
  const bucket = series[index];
  const value = bucket?.values[metric];
  const { unit, aggregation } = METRICS[metric];
  const sample = aggregation === 'count' ? [] : [messages.sampleSize(countText(value?.sample_size ?? 0, language))];
  const state = bucket?.complete === false ? [messages.incomplete] : [];
  return {
    when: bucket === undefined ? '' : bucketText(bucket.start, interval, language),
    value: metricText(value?.value ?? null, unit, language),
    basis: [...sample, ...state].join(' · '),
  };
}

function tooltipElement({ when, value, basis }: TooltipLines): HTMLElement {
  const box = textElement('', `${popupClass} px-3 py-2 font-sans text-xs text-muted tabular-nums`);
  box.append(textElement(when, ''), textElement(value, 'text-base font-semibold text-ink'));
  if (basis !== '') box.append(textElement(basis, ''));
  return box;
}

function textElement(text: string, className: string): HTMLElement {
  const element = document.createElement('div');
  element.textContent = text;
  element.className = className;
  return element;
}
