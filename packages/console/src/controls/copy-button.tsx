import { Check, Copy } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useMessages } from '../i18n/language-provider.tsx';
import { Button, IconButton } from './button.tsx';

interface CopyButtonProps {
  readonly text: string;
  /** The button's accessible name, and its words where it has room for them. */
  readonly label: string;
  readonly look: 'icon' | 'words';
  readonly isDisabled?: boolean;
}

type Outcome = 'none' | 'copied' | 'failed';

const CONFIRMED_FOR_MS = 2000;

/** Copies a text to the clipboard; shows and announces that it did, or that the browser would not let it. */
export function CopyButton({ text, label, look, isDisabled = false }: CopyButtonProps) {
  const messages = useMessages();
  const [outcome, setOutcome] = useState<Outcome>('none');
  useEffect(() => {
    if (outcome === 'none') return;
    const timer = setTimeout(() => setOutcome('none'), CONFIRMED_FOR_MS);
    return () => clearTimeout(timer);
  }, [outcome]);
  const copy = () => writeClipboard(text).then(setOutcome);
  const Icon = outcome === 'copied' ? Check : Copy;
  const icon = <Icon aria-hidden className={look === 'icon' ? 'size-3.5' : 'size-4'} />;
  return (
    <>
      {look === 'icon' ? (
        <IconButton label={label} onClick={copy} disabled={isDisabled}>
          {icon}
        </IconButton>
      ) : (
        <Button onClick={copy} disabled={isDisabled}>
          {icon}
          {outcome === 'copied' ? messages.copied : label}
        </Button>
      )}
      <span role="status" className={outcome === 'failed' ? 'text-xs text-danger' : 'sr-only'}>
        {outcome === 'none' ? '' : outcome === 'copied' ? messages.copied : messages.copyFailed}
      </span>
    </>
  );
}

// The clipboard is there in secure contexts only: https, or this machine itself.
async function writeClipboard(text: string): Promise<Outcome> {
  try {
    await navigator.clipboard.writeText(text);
    return 'copied';
  } catch {
    return 'failed';
  }
}
