import type { SubAccount } from '@playhead/contract/api';
import { useQuery } from '@tanstack/react-query';
import { useMay } from '../../access/use-may.ts';
import { useApi } from '../../api/api-context.tsx';
import { EmptyPanel } from '../../controls/empty-panel.tsx';
import { useAdminMessages } from '../../i18n/admin/admin-messages.ts';
import { AskLink } from '../ask-link.tsx';
import { Listed } from '../listed.tsx';
import { PoliciesDialog } from '../policies-dialog.tsx';
import { subAccountsQuery } from '../queries.ts';
import { SectionPage } from '../section-page.tsx';
import { useAsk, useStopAsking } from '../use-ask.ts';
import { useChange } from '../use-change.ts';
import { CreateSubAccountDialog } from './create-sub-account-dialog.tsx';
import { DeleteSubAccountDialog } from './delete-sub-account-dialog.tsx';
import { SubAccountRecord } from './sub-account-record.tsx';

const CHANGES = ['Change/createSubAccount', 'Change/updateSubAccount', 'Change/deleteSubAccount'] as const;

/** Holders of API keys that may do less than the account. */
export function SubAccountsPage() {
  const { subAccounts: texts, sectionSubAccounts } = useAdminMessages();
  const create = useMay()('Change/createSubAccount') && (
    <AskLink page="/admin/sub-accounts" ask="new" look="primary">
      {texts.create}
    </AskLink>
  );
  return (
    <SectionPage
      title={sectionSubAccounts}
      lead={texts.lead}
      action="View/getSubAccountList"
      create={create}
      changes={CHANGES}
    >
      <SubAccounts />
    </SectionPage>
  );
}

function SubAccounts() {
  const { subAccounts: texts } = useAdminMessages();
  const query = useQuery(subAccountsQuery(useApi()));
  const { ask, of } = useAsk();
  const asked = query.data?.list.find(({ id }) => String(id) === of);
  return (
    <>
      <Listed
        query={query}
        failed={texts.failed}
        empty={<EmptyPanel title={texts.emptyTitle} lead={texts.emptyLead} />}
      >
        {(subAccount) => <SubAccountRecord key={subAccount.id} subAccount={subAccount} />}
      </Listed>
      {ask === 'new' && <CreateSubAccountDialog />}
      {asked !== undefined && ask === 'policies' && <SubAccountPoliciesDialog subAccount={asked} />}
      {asked !== undefined && ask === 'delete' && <DeleteSubAccountDialog subAccount={asked} />}
    </>
  );
}

function SubAccountPoliciesDialog({ subAccount }: { readonly subAccount: SubAccount }) {
  const api = useApi();
  const close = useStopAsking('/admin/sub-accounts');
  const change = useChange(
    (policies: readonly string[]) => api.subAccounts.edit(subAccount.id, { policies: [...policies] }),
    ['sub-accounts', 'policies'],
    close,
  );
  return (
    <PoliciesDialog
      name={subAccount.name}
      held={subAccount.policies}
      isPending={change.isPending}
      error={change.error}
      onSave={change.mutate}
      onClose={close}
    />
  );
}
