import { DIMENSION_IDS, DIMENSIONS, type DimensionId } from '@playhead/contract/dimensions';
import { METRICS, VIEW_NUMBER_IDS, type ViewNumberId } from '@playhead/contract/metrics';
import { useId } from 'react';
import { inputClass } from '../../../controls/text-field.tsx';
import { useAnalyticsMessages } from '../../../i18n/analytics/analytics-messages.ts';
import { useLanguage } from '../../../i18n/language-provider.tsx';
import { DimensionOptions } from '../dimension-options.tsx';

interface SubjectSelectProps {
  readonly value: DimensionId | ViewNumberId;
  readonly onChange: (subject: DimensionId | ViewNumberId) => void;
}

/** What a filter is about: a dimension, or a number of each view. */
export function SubjectSelect({ value, onChange }: SubjectSelectProps) {
  const id = useId();
  const { language } = useLanguage();
  const messages = useAnalyticsMessages();
  const choose = (chosen: string) => {
    const subject = [...DIMENSION_IDS, ...VIEW_NUMBER_IDS].find((each) => each === chosen);
    if (subject !== undefined) onChange(subject);
  };
  return (
    <div className="flex min-w-0 flex-col gap-1.5">
      <label htmlFor={id} className="font-medium">
        {messages.filterField}
      </label>
      <select id={id} value={value} onChange={({ target }) => choose(target.value)} className={`${inputClass} px-2`}>
        <DimensionOptions />
        <optgroup label={messages.filterNumbers}>
          {VIEW_NUMBER_IDS.filter((each) => !Object.hasOwn(DIMENSIONS, each)).map((each) => (
            <option key={each} value={each}>
              {METRICS[each].title[language]}
            </option>
          ))}
        </optgroup>
      </select>
    </div>
  );
}
