import { Field } from '@base-ui/react/field';
import type { ComponentProps, ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { FieldProblem } from './field-problem.tsx';

/** Class names of a text input. 16 px on phones, where browsers zoom into anything smaller. */
export const inputClass =
  'h-11 sm:h-9 w-full min-w-0 rounded-md border border-edge bg-surface px-3 text-base sm:text-sm text-ink placeholder:text-muted ' +
  'focus:outline-2 focus:outline-offset-0 focus:outline-focus data-invalid:border-danger aria-invalid:border-danger';

interface TextFieldProps extends Omit<ComponentProps<typeof Field.Control>, 'className'> {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  /** What is wrong with the value; absent where nothing is. */
  readonly problem: string | undefined;
  /** What stands in the input's right end, e.g. a button. */
  readonly trailing?: ReactNode;
}

/** A labelled text input with a hint below it; its problem, where there is one, takes the hint's place. */
export function TextField({ name, label, hint, problem, trailing, ...control }: TextFieldProps) {
  return (
    <Field.Root name={name} invalid={problem !== undefined} className="flex flex-col gap-1.5">
      <Field.Label className="font-medium">{label}</Field.Label>
      <div className="relative">
        <Field.Control className={classNames(inputClass, trailing !== undefined && 'pr-11')} {...control} />
        {trailing !== undefined && <div className="absolute inset-y-0 right-1 flex items-center">{trailing}</div>}
      </div>
      {hint !== undefined && problem === undefined && (
        <Field.Description className="text-xs text-muted">{hint}</Field.Description>
      )}
      {problem !== undefined && (
        <Field.Error match render={<div />}>
          <FieldProblem>{problem}</FieldProblem>
        </Field.Error>
      )}
    </Field.Root>
  );
}
