import { type FormEvent, useState } from 'react';
import { Button } from '../../controls/button.tsx';
import { FieldProblem } from '../../controls/field-problem.tsx';
import { TextField } from '../../controls/text-field.tsx';
import { useAnalyticsMessages } from '../../i18n/analytics/analytics-messages.ts';
import { rangeOfView } from './analytics-view.ts';
import { useAnalyticsView } from './use-analytics-view.ts';
import { wallClock } from './zoned-time.ts';

/** A period from one day to another, both within it. */
export function CustomRange({ onChosen }: { readonly onChosen: () => void }) {
  const messages = useAnalyticsMessages();
  const [view, change] = useAnalyticsView();
  const [typed, setTyped] = useState(() => daysOf(rangeOfView(view, Date.now()), view.zone));
  const [problem, setProblem] = useState<string>();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { from, to } = typed;
    if (from === '' || to === '') return setProblem(messages.daysMissing);
    if (from > to) return setProblem(messages.daysCrossed);
    change({ from, to });
    onChosen();
  };
  const field = (name: 'from' | 'to') => ({
    name,
    type: 'date',
    value: typed[name],
    onValueChange: (value: string) => setTyped({ ...typed, [name]: value }),
    problem: undefined,
  });
  return (
    <form noValidate onSubmit={submit} className="flex flex-col gap-3">
      <h3 className="font-semibold">{messages.customRange}</h3>
      <div className="grid grid-cols-2 gap-2">
        <TextField {...field('from')} label={messages.firstDay} />
        <TextField {...field('to')} label={messages.lastDay} />
      </div>
      <div role="status">{problem !== undefined && <FieldProblem>{problem}</FieldProblem>}</div>
      <Button type="submit">{messages.apply}</Button>
    </form>
  );
}

const daysOf = ({ fromMs, toMs }: { readonly fromMs: number; readonly toMs: number }, zone: string) => ({
  from: wallClock(fromMs, zone).slice(0, 10),
  to: wallClock(toMs - 1, zone).slice(0, 10),
});
