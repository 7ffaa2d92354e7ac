import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useId, useState } from 'react';
import { Button } from '../../../controls/button.tsx';
import { FieldProblem } from '../../../controls/field-problem.tsx';
import { inputClass } from '../../../controls/text-field.tsx';
import { useViewsMessages } from '../../../i18n/views/views-messages.ts';
import { viewIdIn } from './view-id.ts';

/** The way to a view whose id is known. */
export function FindView() {
  const { list: texts } = useViewsMessages();
  const navigate = useNavigate();
  const problemId = useId();
  const [typed, setTyped] = useState('');
  const [isWrong, setIsWrong] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const viewId = viewIdIn(typed);
    setIsWrong(viewId === undefined);
    if (viewId !== undefined) void navigate({ to: '/analytics/views/$viewId', params: { viewId } });
  };
  return (
    <form noValidate onSubmit={submit} className="relative">
      <div className="flex gap-2">
        <input
          aria-label={texts.find}
          aria-invalid={isWrong}
          aria-describedby={isWrong ? problemId : undefined}
          placeholder={texts.find}
          value={typed}
          onChange={({ target }) => {
            setTyped(target.value);
            setIsWrong(false);
          }}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          className={inputClass}
        />
        <Button type="submit">{texts.open}</Button>
      </div>
      {isWrong && (
        <div id={problemId} role="alert" className="mt-1">
          <FieldProblem>{texts.notAnId}</FieldProblem>
        </div>
      )}
    </form>
  );
}
