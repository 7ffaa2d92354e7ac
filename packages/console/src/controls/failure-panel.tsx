import { RotateCw } from 'lucide-react';
import { failureOf, failureText } from '../api/failure.ts';
import { useMessages } from '../i18n/language-provider.tsx';
import { Button } from './button.tsx';

interface FailurePanelProps {
  readonly title: string;
  readonly error: unknown;
  readonly onRetry: () => void;
}

/** In the place of what could not be loaded: what happened, its code, and a way to try again. */
export function FailurePanel({ title, error, onRetry }: FailurePanelProps) {
  const messages = useMessages();
  const failure = failureOf(error);
  return (
    <div role="alert" className="rounded-lg border border-line bg-surface px-5 py-8 text-center">
      <h2 className="font-semibold">{title}</h2>
      <p className="mx-auto mt-1 max-w-md text-muted">{failureText(failure, messages)}</p>
      {failure.kind === 'answered' && (
        <p className="mt-1 font-mono text-xs text-muted">{messages.failureCode(failure.code)}</p>
      )}
      <Button className="mt-4" onClick={onRetry}>
        <RotateCw aria-hidden className="size-4" />
        {messages.retry}
      </Button>
    </div>
  );
}
