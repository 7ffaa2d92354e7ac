import { DIMENSIONS, type DimensionId } from '@playhead/contract/dimensions';
import type { Language } from '@playhead/contract/options';
import type { AnalyticsMessages } from '../../i18n/analytics/analytics-messages.ts';

/** How a value of a dimension is said: countries and languages by name, flags as yes and no, what is not known in words. */
export function valueText(
  dimension: DimensionId,
  value: string | number | boolean,
  language: Language,
  messages: AnalyticsMessages,
): string {
  const { kind } = DIMENSIONS[dimension];
  if (value === '' || (kind === 'number' && value === 0)) return messages.unknown;
  if (kind === 'flag') return value === true || value === 'true' ? messages.yes : messages.no;
  const text = String(value);
  if (dimension === 'country') return nameOf(text, 'region', language);
  if (dimension === 'language' || dimension === 'video_language') return nameOf(text, 'language', language);
  if (dimension === 'continent') return continentName(text, messages);
  return dimension === 'rendition_height' || dimension === 'initial_rendition_height' ? `${text}p` : text;
}

function nameOf(code: string, type: 'region' | 'language', language: Language): string {
  try {
    return new Intl.DisplayNames(language, { type, fallback: 'code' }).of(code) ?? code;
  } catch {
    return code;
  }
}

function continentName(code: string, { continents }: AnalyticsMessages): string {
  const byCode: Readonly<Record<string, string>> = continents;
  return byCode[code] ?? code;
}
