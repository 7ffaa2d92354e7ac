import type { Key } from '@playhead/contract/api';
import { useMay } from '../../access/use-may.ts';
import { useApi } from '../../api/api-context.tsx';
import { Badge } from '../../controls/badge.tsx';
import { Button } from '../../controls/button.tsx';
import { ChangeProblem } from '../../controls/change-problem.tsx';
import { CopyButton } from '../../controls/copy-button.tsx';
import { dateTimeText } from '../../format/moment.ts';
import { useAdminMessages } from '../../i18n/admin/admin-messages.ts';
import { useLanguage } from '../../i18n/language-provider.tsx';
import { AskLink } from '../ask-link.tsx';
import { Record } from '../record.tsx';
import { useChange } from '../use-change.ts';

/** A key pair: whose it is, when it was used, and the ways to stop it, use it again, and delete it. */
export function KeyRecord({ apiKey }: { readonly apiKey: Key }) {
  const api = useApi();
  const may = useMay();
  const { keys: texts, delete: deleteText } = useAdminMessages();
  const isActive = apiKey.status === 'active';
  const change = useChange(() => api.keys[isActive ? 'stop' : 'use'](apiKey.access_key), ['keys']);
  return (
    <Record
      title={apiKey.name.trim() || texts.unnamed}
      badges={<Badge tone={isActive ? 'good' : 'plain'}>{isActive ? texts.active : texts.stopped}</Badge>}
      actions={
        <>
          {may('Change/updateAccessKey') && (
            <Button look="quiet" disabled={change.isPending} onClick={() => change.mutate(undefined)}>
              {isActive ? texts.disable : texts.enable}
            </Button>
          )}
          {may('Change/deleteAccessKey') && !isActive && (
            <AskLink page="/admin/keys" ask="delete" of={apiKey.access_key} look="quiet">
              {deleteText}
            </AskLink>
          )}
        </>
      }
    >
      <Facts apiKey={apiKey} />
      <ChangeProblem error={change.error} />
    </Record>
  );
}

function Facts({ apiKey }: { readonly apiKey: Key }) {
  const { language, messages } = useLanguage();
  const { keys: texts, never } = useAdminMessages();
  const { last_used_at: lastUsed, stops_at: stops } = apiKey;
  return (
    <>
      <span className="-my-1 flex items-center gap-1">
        <code className="font-mono break-all text-ink">{apiKey.access_key}</code>
        <CopyButton look="icon" label={messages.copyAccessKey} text={apiKey.access_key} />
      </span>
      <p className="flex flex-wrap gap-x-3">
        <span>{apiKey.sub_account === null ? texts.accountShort : apiKey.sub_account.name}</span>
        <span>
          {texts.lastUsed}: {lastUsed === null ? never : dateTimeText(lastUsed, language)}
        </span>
        <span>{texts.createdBy(apiKey.created_by)}</span>
        {stops !== null && <span>{texts.stopsAt(dateTimeText(stops, language))}</span>}
      </p>
    </>
  );
}
