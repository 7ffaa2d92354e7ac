import { DIMENSION_IDS, DIMENSIONS } from '@playhead/contract/dimensions';
import { useAnalyticsMessages } from '../../i18n/analytics/analytics-messages.ts';
import { useLanguage } from '../../i18n/language-provider.tsx';

/** Every dimension as an option of a select, by groups. */
export function DimensionOptions() {
  const { language } = useLanguage();
  const { groups } = useAnalyticsMessages();
  const ids = [...new Set(DIMENSION_IDS.map((id) => DIMENSIONS[id].group))];
  return ids.map((group) => (
    <optgroup key={group} label={groups[group]}>
      {DIMENSION_IDS.filter((id) => DIMENSIONS[id].group === group).map((id) => (
        <option key={id} value={id}>
          {DIMENSIONS[id].title[language]}
        </option>
      ))}
    </optgroup>
  ));
}
