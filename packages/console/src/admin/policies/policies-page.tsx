import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../api/api-context.tsx';
import { useAdminMessages } from '../../i18n/admin/admin-messages.ts';
import { Listed } from '../listed.tsx';
import { policiesQuery } from '../queries.ts';
import { SectionPage } from '../section-page.tsx';
import { useAsk } from '../use-ask.ts';
import { GiveDialog } from './give-dialog.tsx';
import { PolicyRecord } from './policy-record.tsx';

const CHANGES = ['Change/updateUser', 'Change/updateSubAccount'] as const;

/** Every policy: what it allows, who holds it, and the ways to give and take it. */
export function PoliciesPage() {
  const { policies: texts, sectionPolicies } = useAdminMessages();
  return (
    <SectionPage title={sectionPolicies} lead={texts.lead} action="View/getPolicyList" changes={CHANGES}>
      <Policies />
    </SectionPage>
  );
}

function Policies() {
  const { policies: texts } = useAdminMessages();
  const query = useQuery(policiesQuery(useApi()));
  const { ask, of } = useAsk();
  const asked = query.data?.list.find(({ name }) => name === of);
  return (
    <>
      <Listed query={query} failed={texts.failed}>
        {(policy) => <PolicyRecord key={policy.name} policy={policy} />}
      </Listed>
      {ask === 'give' && asked !== undefined && <GiveDialog policy={asked} />}
    </>
  );
}
