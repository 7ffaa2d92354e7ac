import type { Policy } from '@playhead/contract/api';
import { type FormEvent, useState } from 'react';
import { useApi } from '../../api/api-context.tsx';
import { ChangeProblem } from '../../controls/change-problem.tsx';
import { DialogButtons } from '../../controls/dialog-buttons.tsx';
import { RoutedDialog } from '../../controls/routed-dialog.tsx';
import { SelectField } from '../../controls/select-field.tsx';
import { useAdminMessages } from '../../i18n/admin/admin-messages.ts';
import { useStopAsking } from '../use-ask.ts';
import { useChange } from '../use-change.ts';
import { type Holder, holderKey, setPolicies } from './holder.ts';
import { useHolders, useMayChange } from './use-holders.ts';

/** Gives a policy to somebody who does not hold it yet. */
export function GiveDialog({ policy }: { readonly policy: Policy }) {
  const api = useApi();
  const { policies: texts, saving } = useAdminMessages();
  const close = useStopAsking('/admin/policies');
  const mayChange = useMayChange();
  const candidates = useHolders().filter((holder) => mayChange(holder) && !holder.policies.includes(policy.name));
  const [chosenKey, setChosenKey] = useState('');
  const chosen = candidates.find((holder) => holderKey(holder) === chosenKey) ?? candidates[0];
  const give = useChange(
    (holder: Holder) => setPolicies(api, holder, [...holder.policies, policy.name]),
    ['users', 'sub-accounts', 'policies'],
    close,
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (chosen !== undefined) give.mutate(chosen);
  };
  return (
    <RoutedDialog title={texts.attachTitle(policy.name)} lead={texts.attachLead} onClose={close}>
      <form noValidate onSubmit={submit} className="mt-5 flex flex-col gap-5">
        {chosen === undefined ? (
          <p className="text-muted">{texts.allHave}</p>
        ) : (
          <SelectField
            label={texts.chooseHolder}
            value={holderKey(chosen)}
            choices={candidates.map((holder) => ({ value: holderKey(holder), label: holder.name }))}
            onChange={setChosenKey}
          />
        )}
        <ChangeProblem error={give.error} />
        <DialogButtons
          label={texts.give}
          pendingLabel={saving}
          isPending={give.isPending}
          isDisabled={chosen === undefined}
        />
      </form>
    </RoutedDialog>
  );
}
