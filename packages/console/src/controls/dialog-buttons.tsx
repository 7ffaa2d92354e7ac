import { Dialog } from '@base-ui/react/dialog';
import { useMessages } from '../i18n/language-provider.tsx';
import { Button, buttonClass } from './button.tsx';

interface DialogButtonsProps {
  /** What the button does, and what it says meanwhile. */
  readonly label: string;
  readonly pendingLabel: string;
  readonly isPending: boolean;
  readonly isDisabled?: boolean;
  readonly look?: 'primary' | 'danger';
}

/** The end of a dialog's form: away, or on. */
export function DialogButtons({ label, pendingLabel, isPending, isDisabled, look = 'primary' }: DialogButtonsProps) {
  const messages = useMessages();
  return (
    <div className="flex justify-end gap-2 max-sm:flex-col-reverse">
      <Dialog.Close className={buttonClass('secondary')}>{messages.cancel}</Dialog.Close>
      <Button type="submit" look={look} disabled={isPending || isDisabled}>
        {isPending ? pendingLabel : label}
      </Button>
    </div>
  );
}
