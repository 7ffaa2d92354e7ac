import { Checkbox } from '@base-ui/react/checkbox';
import type { DimensionId } from '@playhead/contract/dimensions';
import { Check } from 'lucide-react';
import { useState } from 'react';
import { Skeleton } from '../../../controls/skeleton.tsx';
import { TextField } from '../../../controls/text-field.tsx';
import { countText } from '../../../format/metric-value.ts';
import { useAnalyticsMessages } from '../../../i18n/analytics/analytics-messages.ts';
import { useLanguage } from '../../../i18n/language-provider.tsx';
import { useValueText } from '../use-value-text.ts';
import { useSuggestions } from './use-suggestions.ts';

interface ValueChoiceProps {
  readonly dimension: DimensionId;
  readonly values: readonly string[];
  readonly onChange: (values: readonly string[]) => void;
}

/** The values that a dimension has in the period, the most frequent first, to be searched and chosen; or one that is typed. */
export function ValueChoice({ dimension, values, onChange }: ValueChoiceProps) {
  const messages = useAnalyticsMessages();
  const [search, setSearch] = useState('');
  const { suggestions, isPending, isFailed } = useSuggestions(dimension, values, search);
  const typed = search.trim();
  const toggle = (value: string) =>
    onChange(values.includes(value) ? values.filter((each) => each !== value) : [...values, value]);
  const takeTyped = () => {
    if (!values.includes(typed)) onChange([...values, typed]);
    setSearch('');
  };
  return (
    <div className="flex flex-col gap-1.5">
      <TextField
        name="search"
        label={messages.filterValues}
        placeholder={messages.filterSearch}
        value={search}
        onValueChange={setSearch}
        autoComplete="off"
        problem={undefined}
      />
      <fieldset className="max-h-48 min-h-24 overflow-y-auto rounded-md border border-line p-1">
        <legend className="sr-only">{messages.filterValues}</legend>
        {isPending && <Pending />}
        {suggestions.map(({ value, views }) => (
          <ValueOption
            key={value}
            dimension={dimension}
            value={value}
            views={views}
            isChosen={values.includes(value)}
            onToggle={() => toggle(value)}
          />
        ))}
        {!isPending && suggestions.length === 0 && (
          <p className="px-2 py-1.5 text-xs text-muted">
            {isFailed ? messages.filterSuggestionsFailed : messages.filterNone}
          </p>
        )}
        {typed !== '' && !suggestions.some(({ value }) => value === typed) && (
          <button
            type="button"
            onClick={takeTyped}
            className="h-9 w-full cursor-pointer truncate rounded px-2 text-left text-xs font-medium hover:bg-hover sm:h-8"
          >
            {messages.filterUse(typed)}
          </button>
        )}
      </fieldset>
    </div>
  );
}

const Pending = () => (
  <div className="flex flex-col gap-2 p-2">
    <Skeleton className="h-4 w-32" />
    <Skeleton className="h-4 w-24" />
    <Skeleton className="h-4 w-28" />
  </div>
);

interface ValueOptionProps {
  readonly dimension: DimensionId;
  readonly value: string;
  readonly views: number | undefined;
  readonly isChosen: boolean;
  readonly onToggle: () => void;
}

function ValueOption({ dimension, value, views, isChosen, onToggle }: ValueOptionProps) {
  const { language } = useLanguage();
  const said = useValueText();
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the checkbox is the control
    <label className="flex min-h-9 cursor-pointer items-center gap-2 rounded px-2 text-xs hover:bg-hover sm:min-h-8">
      <Checkbox.Root
        checked={isChosen}
        onCheckedChange={onToggle}
        className="flex size-4 shrink-0 items-center justify-center rounded border border-edge bg-surface data-checked:border-inverse data-checked:bg-inverse data-checked:text-on-inverse"
      >
        <Checkbox.Indicator>
          <Check aria-hidden className="size-3" />
        </Checkbox.Indicator>
      </Checkbox.Root>
      <span className="min-w-0 grow break-words">{said(dimension, value)}</span>
      {views !== undefined && <span className="text-muted tabular-nums">{countText(views, language)}</span>}
    </label>
  );
}
