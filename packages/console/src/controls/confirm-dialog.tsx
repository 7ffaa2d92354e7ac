import { type FormEvent, type ReactNode, useState } from 'react';
import { useAdminMessages } from '../i18n/admin/admin-messages.ts';
import { DialogButtons } from './dialog-buttons.tsx';
import { RoutedDialog } from './routed-dialog.tsx';
import { TextField } from './text-field.tsx';

interface ConfirmDialogProps {
  readonly title: string;
  readonly lead: string;
  readonly label: string;
  readonly pendingLabel: string;
  readonly isPending: boolean;
  /** What has to be typed first, where the step cannot be undone. */
  readonly phrase?: string;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
  /** What stands above the buttons, e.g. why it was refused. */
  readonly children?: ReactNode;
}

/** Asks before something that others will notice. */
export function ConfirmDialog({ phrase, children, onConfirm, ...dialog }: ConfirmDialogProps) {
  const messages = useAdminMessages();
  const [typed, setTyped] = useState('');
  const isConfirmed = phrase === undefined || typed.trim() === phrase;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isConfirmed) onConfirm();
  };
  return (
    <RoutedDialog title={dialog.title} lead={dialog.lead} onClose={dialog.onClose}>
      <form noValidate onSubmit={submit} className="mt-5 flex flex-col gap-5">
        {phrase !== undefined && (
          <TextField
            name="confirmation"
            label={messages.typeToConfirm(phrase)}
            problem={undefined}
            value={typed}
            onValueChange={setTyped}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
          />
        )}
        {children}
        <DialogButtons
          label={dialog.label}
          pendingLabel={dialog.pendingLabel}
          isPending={dialog.isPending}
          isDisabled={!isConfirmed}
          look={phrase === undefined ? 'primary' : 'danger'}
        />
      </form>
    </RoutedDialog>
  );
}
