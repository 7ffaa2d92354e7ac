import { X } from 'lucide-react';
import { useId } from 'react';
import { IconButton } from '../controls/button.tsx';
import { inputClass } from '../controls/text-field.tsx';
import { useMessages } from '../i18n/language-provider.tsx';
import type { DomainHint } from './domain-hint.ts';

interface DomainRowProps {
  /** Position of the row, from 1. */
  readonly number: number;
  readonly domain: string;
  /** What seems wrong with it; shown at once: appearing on blur, it would push away the button that is being pressed. */
  readonly hint: DomainHint | undefined;
  readonly describedBy: string;
  readonly isInvalid: boolean;
  readonly onChange: (typed: string) => void;
  /** Absent where the row must stay. */
  readonly onRemove: (() => void) | undefined;
}

/** One site domain: its text, a hint where it seems wrong, and a way to remove it. */
export function DomainRow({ number, domain, hint, describedBy, isInvalid, onChange, onRemove }: DomainRowProps) {
  const messages = useMessages();
  const hintId = useId();
  const hintTexts = { path: messages.hintPath, shape: messages.hintShape, duplicate: messages.hintDuplicate };
  const hintText = hint === undefined ? undefined : hintTexts[hint];
  return (
    <div>
      <div className="flex items-center gap-1.5">
        <input
          type="url"
          inputMode="url"
          aria-label={messages.domainNumber(number)}
          aria-describedby={hintText === undefined ? describedBy : `${hintId} ${describedBy}`}
          aria-invalid={isInvalid}
          value={domain}
          placeholder="https://www.example.com"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={255}
          className={inputClass}
          onChange={({ target }) => onChange(target.value)}
        />
        {onRemove !== undefined && (
          <IconButton label={messages.removeDomain(number)} onClick={onRemove}>
            <X aria-hidden className="size-4" />
          </IconButton>
        )}
      </div>
      {hintText !== undefined && (
        <p id={hintId} className="mt-1 text-xs text-warn">
          {hintText}
        </p>
      )}
    </div>
  );
}
