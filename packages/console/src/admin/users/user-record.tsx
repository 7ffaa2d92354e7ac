import type { User } from '@playhead/contract/api';
import { useRouteContext } from '@tanstack/react-router';
import { useMay } from '../../access/use-may.ts';
import { Badge } from '../../controls/badge.tsx';
import { dateTimeText } from '../../format/moment.ts';
import { useAdminMessages } from '../../i18n/admin/admin-messages.ts';
import { useLanguage } from '../../i18n/language-provider.tsx';
import { AskLink } from '../ask-link.tsx';
import { HeldPolicies } from '../held-policies.tsx';
import { Record } from '../record.tsx';

/** Somebody who may sign in, what they may do, and what can be done about it. */
export function UserRecord({ user }: { readonly user: User }) {
  const { language } = useLanguage();
  const { users: texts, never } = useAdminMessages();
  const may = useMay();
  const { session } = useRouteContext({ from: '/console' });
  const isOneself = session.user_id === user.id;
  const of = String(user.id);
  const { last_signed_in_at: lastSignedIn } = user;
  return (
    <Record
      title={user.email}
      badges={isOneself && <Badge tone="accent">{texts.you}</Badge>}
      actions={
        <>
          {may('Change/updateUser') && (
            <AskLink page="/admin/users" ask="policies" of={of} look="quiet">
              {texts.editPolicies}
            </AskLink>
          )}
          {may('Change/updateUser') && !isOneself && (
            <AskLink page="/admin/users" ask="password" of={of} look="quiet">
              {texts.setPassword}
            </AskLink>
          )}
          {may('Change/deleteUser') && !isOneself && (
            <AskLink page="/admin/users" ask="delete" of={of} look="quiet">
              {texts.remove}
            </AskLink>
          )}
        </>
      }
    >
      <HeldPolicies policies={user.policies} />
      <p className="mt-1">
        {texts.lastSignedIn}: {lastSignedIn === null ? never : dateTimeText(lastSignedIn, language)}
      </p>
    </Record>
  );
}
