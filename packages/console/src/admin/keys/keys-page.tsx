import { useQuery } from '@tanstack/react-query';
import { useMay } from '../../access/use-may.ts';
import { useApi } from '../../api/api-context.tsx';
import { EmptyPanel } from '../../controls/empty-panel.tsx';
import { useAdminMessages } from '../../i18n/admin/admin-messages.ts';
import { AskLink } from '../ask-link.tsx';
import { Listed } from '../listed.tsx';
import { keysQuery } from '../queries.ts';
import { SectionPage } from '../section-page.tsx';
import { useAsk } from '../use-ask.ts';
import { CreateKeyDialog } from './create-key-dialog.tsx';
import { DeleteKeyDialog } from './delete-key-dialog.tsx';
import { KeyRecord } from './key-record.tsx';

const CHANGES = ['Change/createAccessKey', 'Change/updateAccessKey', 'Change/deleteAccessKey'] as const;

/** The account's API keys, those of its sub accounts among them. */
export function KeysPage() {
  const { keys: texts, sectionKeys } = useAdminMessages();
  const create = useMay()('Change/createAccessKey') && (
    <AskLink page="/admin/keys" ask="new" look="primary">
      {texts.create}
    </AskLink>
  );
  return (
    <SectionPage title={sectionKeys} lead={texts.lead} action="View/getAccessKeyList" create={create} changes={CHANGES}>
      <Keys />
    </SectionPage>
  );
}

function Keys() {
  const { keys: texts } = useAdminMessages();
  const query = useQuery(keysQuery(useApi()));
  const { ask, of } = useAsk();
  const asked = query.data?.list.find((key) => key.access_key === of);
  return (
    <>
      <Listed
        query={query}
        failed={texts.failed}
        empty={<EmptyPanel title={texts.emptyTitle} lead={texts.emptyLead} />}
      >
        {(key) => <KeyRecord key={key.access_key} apiKey={key} />}
      </Listed>
      {ask === 'new' && <CreateKeyDialog />}
      {ask === 'delete' && asked !== undefined && <DeleteKeyDialog apiKey={asked} />}
    </>
  );
}
