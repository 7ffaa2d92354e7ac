import type { CreateSubAccount } from '@playhead/contract/api';
import { type FormEvent, useState } from 'react';
import { useApi } from '../../api/api-context.tsx';
import { ChangeProblem } from '../../controls/change-problem.tsx';
import { DialogButtons } from '../../controls/dialog-buttons.tsx';
import { RoutedDialog } from '../../controls/routed-dialog.tsx';
import { TextField } from '../../controls/text-field.tsx';
import { useAdminMessages } from '../../i18n/admin/admin-messages.ts';
import { useMessages } from '../../i18n/language-provider.tsx';
import { PolicyChoice } from '../policy-choice.tsx';
import { useStopAsking } from '../use-ask.ts';
import { useChange } from '../use-change.ts';
import { useFocusOnProblem } from '../use-focus-on-problem.ts';

/** Makes a sub account. */
export function CreateSubAccountDialog() {
  const { subAccounts: texts } = useAdminMessages();
  const close = useStopAsking('/admin/sub-accounts');
  return (
    <RoutedDialog title={texts.createTitle} lead={texts.createLead} onClose={close}>
      <SubAccountForm onDone={close} />
    </RoutedDialog>
  );
}

function SubAccountForm({ onDone }: { readonly onDone: () => void }) {
  const api = useApi();
  const messages = useMessages();
  const { subAccounts: texts, errorName } = useAdminMessages();
  const create = useChange(
    (subAccount: CreateSubAccount) => api.subAccounts.create(subAccount),
    ['sub-accounts', 'policies'],
    onDone,
  );
  const [name, setName] = useState('');
  const [policies, setPolicies] = useState<readonly string[]>([]);
  const [attempts, setAttempts] = useState(0);
  const isNameMissing = name.trim() === '';
  const form = useFocusOnProblem(attempts);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAttempts(attempts + 1);
    if (!isNameMissing) create.mutate({ name: name.trim(), policies: [...policies] });
  };
  return (
    <form ref={form} noValidate onSubmit={submit} className="mt-5 flex flex-col gap-5">
      <TextField
        name="name"
        label={texts.name}
        problem={attempts > 0 && isNameMissing ? errorName : undefined}
        value={name}
        onValueChange={setName}
        autoComplete="off"
        maxLength={64}
      />
      <PolicyChoice chosen={policies} onChange={setPolicies} />
      <ChangeProblem error={create.error} />
      <DialogButtons label={texts.create} pendingLabel={messages.creating} isPending={create.isPending} />
    </form>
  );
}
