import type { SubAccount } from '@playhead/contract/api';
import { useMay } from '../../access/use-may.ts';
import { useApi } from '../../api/api-context.tsx';
import { Badge } from '../../controls/badge.tsx';
import { Button } from '../../controls/button.tsx';
import { ChangeProblem } from '../../controls/change-problem.tsx';
import { countText } from '../../format/metric-value.ts';
import { useAdminMessages } from '../../i18n/admin/admin-messages.ts';
import { useLanguage } from '../../i18n/language-provider.tsx';
import { AskLink } from '../ask-link.tsx';
import { HeldPolicies } from '../held-policies.tsx';
import { Record } from '../record.tsx';
import { useChange } from '../use-change.ts';

/** A sub account, what it may do, and what can be done about it. */
export function SubAccountRecord({ subAccount }: { readonly subAccount: SubAccount }) {
  const { language } = useLanguage();
  const { subAccounts: texts, keys, ...messages } = useAdminMessages();
  const api = useApi();
  const may = useMay();
  const isActive = subAccount.status === 'active';
  const of = String(subAccount.id);
  const change = useChange(
    () => api.subAccounts.edit(subAccount.id, { status: isActive ? 'stopped' : 'active' }),
    ['sub-accounts', 'keys'],
  );
  return (
    <Record
      title={subAccount.name}
      badges={<Badge tone={isActive ? 'good' : 'plain'}>{isActive ? keys.active : keys.stopped}</Badge>}
      actions={
        <>
          {may('Change/updateSubAccount') && (
            <>
              <AskLink page="/admin/sub-accounts" ask="policies" of={of} look="quiet">
                {messages.users.editPolicies}
              </AskLink>
              <Button look="quiet" disabled={change.isPending} onClick={() => change.mutate(undefined)}>
                {isActive ? keys.disable : keys.enable}
              </Button>
            </>
          )}
          {may('Change/deleteSubAccount') && (
            <AskLink page="/admin/sub-accounts" ask="delete" of={of} look="quiet">
              {messages.delete}
            </AskLink>
          )}
        </>
      }
    >
      <HeldPolicies policies={subAccount.policies} />
      <p className="mt-1">
        {texts.keys}: {countText(subAccount.keys, language)}
      </p>
      <ChangeProblem error={change.error} />
    </Record>
  );
}
