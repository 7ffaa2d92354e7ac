import { type FormEvent, useState } from 'react';
import { ChangeProblem } from '../controls/change-problem.tsx';
import { DialogButtons } from '../controls/dialog-buttons.tsx';
import { RoutedDialog } from '../controls/routed-dialog.tsx';
import { useAdminMessages } from '../i18n/admin/admin-messages.ts';
import { PolicyChoice } from './policy-choice.tsx';

interface PoliciesDialogProps {
  /** Whose policies they are. */
  readonly name: string;
  readonly held: readonly string[];
  readonly isPending: boolean;
  readonly error: unknown;
  readonly onSave: (policies: readonly string[]) => void;
  readonly onClose: () => void;
}

/** Chooses the policies of a user or sub account. */
export function PoliciesDialog({ name, held, isPending, error, onSave, onClose }: PoliciesDialogProps) {
  const { users: texts, save, saving } = useAdminMessages();
  const [chosen, setChosen] = useState(held);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSave(chosen);
  };
  return (
    <RoutedDialog title={texts.policiesTitle(name)} lead={texts.policiesLead} onClose={onClose}>
      <form noValidate onSubmit={submit} className="mt-5 flex flex-col gap-5">
        <PolicyChoice chosen={chosen} onChange={setChosen} />
        <ChangeProblem error={error} />
        <DialogButtons label={save} pendingLabel={saving} isPending={isPending} />
      </form>
    </RoutedDialog>
  );
}
