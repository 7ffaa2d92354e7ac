import type { ViewSummary } from '@playhead/contract/api';
import { useLanguage } from '../../i18n/language-provider.tsx';
import { useViewsMessages } from '../../i18n/views/views-messages.ts';

/** What was watched: its title, else its id, else that it has neither. */
export function useContentName(): (view: Pick<ViewSummary, 'title' | 'video_id'>) => string {
  const { list } = useViewsMessages();
  return ({ title, video_id }) => title ?? video_id ?? list.untitled;
}

/** A country by its name. */
export function useCountryName(): (code: string | null) => string {
  const { language } = useLanguage();
  const { unknown } = useViewsMessages();
  return (code) => {
    if (code === null || code === '') return unknown;
    try {
      return new Intl.DisplayNames(language, { type: 'region' }).of(code) ?? code;
    } catch {
      return code;
    }
  };
}

/** Of a view that has said nothing for so long nothing more will come. */
const GONE_AFTER_MS = 3_600_000;

/** How a view ended, or that it has not. */
export function useEndText(): (view: Pick<ViewSummary, 'exit' | 'last_at' | 'error_fatal'>) => string {
  const { exit: texts } = useViewsMessages();
  return ({ exit, last_at, error_fatal }) => {
    if (error_fatal) return texts.error;
    if (exit === null) return Date.now() - Date.parse(last_at) > GONE_AFTER_MS ? texts.gone : texts.watching;
    return Object.hasOwn(texts, exit) ? texts[exit as keyof typeof texts] : exit;
  };
}
