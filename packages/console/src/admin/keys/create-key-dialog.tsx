import type { CreateKey } from '@playhead/contract/api';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useMay } from '../../access/use-may.ts';
import { useApi } from '../../api/api-context.tsx';
import { ChangeProblem } from '../../controls/change-problem.tsx';
import { DialogButtons } from '../../controls/dialog-buttons.tsx';
import { RoutedDialog } from '../../controls/routed-dialog.tsx';
import { SelectField } from '../../controls/select-field.tsx';
import { TextField } from '../../controls/text-field.tsx';
import { useAdminMessages } from '../../i18n/admin/admin-messages.ts';
import { useMessages } from '../../i18n/language-provider.tsx';
import { subAccountsQuery } from '../queries.ts';
import { useStopAsking } from '../use-ask.ts';
import { useChange } from '../use-change.ts';
import { CreatedKeyView } from './created-key-view.tsx';

/** Makes a key pair, then shows its secret, once: closed, it is gone. */
export function CreateKeyDialog() {
  const api = useApi();
  const { keys: texts } = useAdminMessages();
  const close = useStopAsking('/admin/keys');
  const create = useChange((key: CreateKey) => api.keys.create(key), ['keys', 'sub-accounts']);
  if (create.data !== undefined) {
    return (
      <RoutedDialog title={texts.createdTitle} lead={texts.createdLead} onClose={close} isKept>
        <CreatedKeyView created={create.data} />
      </RoutedDialog>
    );
  }
  return (
    <RoutedDialog title={texts.createTitle} lead={texts.createLead} onClose={close}>
      <KeyForm onCreate={create.mutate} isPending={create.isPending} error={create.error} />
    </RoutedDialog>
  );
}

interface KeyFormProps {
  readonly onCreate: (key: CreateKey) => void;
  readonly isPending: boolean;
  readonly error: unknown;
}

function KeyForm({ onCreate, isPending, error }: KeyFormProps) {
  const messages = useMessages();
  const { keys: texts } = useAdminMessages();
  const [name, setName] = useState('');
  const [holder, setHolder] = useState('');
  const mayChoose = useMay()('View/getSubAccountList');
  const subAccounts = useQuery({ ...subAccountsQuery(useApi()), enabled: mayChoose }).data?.list ?? [];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onCreate({ name: name.trim(), ...(holder === '' ? {} : { sub_account: Number(holder) }) });
  };
  return (
    <form noValidate onSubmit={submit} className="mt-5 flex flex-col gap-5">
      <ChangeProblem error={error} />
      <TextField
        name="name"
        label={texts.name}
        hint={texts.nameHint}
        problem={undefined}
        value={name}
        onValueChange={setName}
        autoComplete="off"
        maxLength={64}
      />
      <SelectField
        label={texts.holder}
        value={holder}
        choices={[
          { value: '', label: texts.account },
          ...subAccounts.map(({ id, name: label }) => ({ value: String(id), label })),
        ]}
        onChange={setHolder}
      />
      <DialogButtons label={texts.create} pendingLabel={messages.creating} isPending={isPending} />
    </form>
  );
}
