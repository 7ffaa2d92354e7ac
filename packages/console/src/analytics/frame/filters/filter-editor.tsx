import { type FormEvent, useState } from 'react';
import { Button } from '../../../controls/button.tsx';
import { FieldProblem } from '../../../controls/field-problem.tsx';
import { SelectField } from '../../../controls/select-field.tsx';
import { TextField } from '../../../controls/text-field.tsx';
import { type AnalyticsMessages, useAnalyticsMessages } from '../../../i18n/analytics/analytics-messages.ts';
import { COMPARISONS } from './filter.ts';
import { draftOf, type FilterDraft, filterOfDraft, isDimension, relationsOf, shownUnit } from './filter-draft.ts';
import { SubjectSelect } from './subject-select.tsx';
import { ValueChoice } from './value-choice.tsx';

interface FilterEditorProps {
  readonly filter: string | undefined;
  readonly onApply: (filter: string) => void;
}

/** Builds a filter: what, how, and which values. */
export function FilterEditor({ filter, onApply }: FilterEditorProps) {
  const messages = useAnalyticsMessages();
  const [draft, setDraft] = useState(() => draftOf(filter));
  const [problem, setProblem] = useState<string>();
  const update = (changed: Partial<FilterDraft>) => {
    setDraft({ ...draft, ...changed });
    setProblem(undefined);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const made = filterOfDraft(draft);
    if (made.ok) return onApply(made.filter);
    setProblem(made.reason === 'value' ? messages.filterValueMissing : messages.filterNumberWrong);
  };
  return (
    <form noValidate onSubmit={submit} className="flex flex-col gap-3">
      <SubjectSelect
        value={draft.subject}
        onChange={(subject) => update({ subject, relation: 'is', values: [], typed: '' })}
      />
      <RelationSelect draft={draft} update={update} />
      <ValueField draft={draft} update={update} />
      <div role="alert">{problem !== undefined && <FieldProblem>{problem}</FieldProblem>}</div>
      <Button type="submit" look="primary">
        {messages.apply}
      </Button>
    </form>
  );
}

interface DraftProps {
  readonly draft: FilterDraft;
  readonly update: (changed: Partial<FilterDraft>) => void;
}

function RelationSelect({ draft, update }: DraftProps) {
  const messages = useAnalyticsMessages();
  const names = {
    is: messages.filterIs,
    isNot: messages.filterIsNot,
    contains: messages.filterContains,
    containsNot: messages.filterContainsNot,
  };
  if (!isDimension(draft.subject)) {
    return (
      <SelectField
        label={messages.filterHow}
        value={draft.comparison}
        choices={COMPARISONS.map((comparison) => ({ value: comparison, label: comparison }))}
        onChange={(chosen) => update({ comparison: COMPARISONS.find((each) => each === chosen) ?? '>=' })}
      />
    );
  }
  const relations = relationsOf(draft.subject);
  return (
    <SelectField
      label={messages.filterHow}
      value={draft.relation}
      choices={relations.map((relation) => ({ value: relation, label: names[relation] }))}
      onChange={(chosen) => update({ relation: relations.find((each) => each === chosen) ?? 'is' })}
    />
  );
}

function ValueField({ draft, update }: DraftProps) {
  const messages = useAnalyticsMessages();
  const { subject, relation, values, typed } = draft;
  if (isDimension(subject) && (relation === 'is' || relation === 'isNot')) {
    return <ValueChoice dimension={subject} values={values} onChange={(chosen) => update({ values: chosen })} />;
  }
  const unit = isDimension(subject) ? '' : unitName(shownUnit(subject).unit, messages);
  return (
    <TextField
      name="value"
      label={unit === '' ? messages.filterValue : `${messages.filterValue} (${unit})`}
      inputMode={isDimension(subject) ? 'text' : 'decimal'}
      value={typed}
      onValueChange={(text) => update({ typed: text })}
      autoComplete="off"
      problem={undefined}
    />
  );
}

function unitName(unit: ReturnType<typeof shownUnit>['unit'], messages: AnalyticsMessages): string {
  return { seconds: messages.unitSeconds, percent: messages.unitPercent, megabits: messages.unitMegabits, plain: '' }[
    unit
  ];
}
