import type { User } from '@playhead/contract/api';
import { useQuery } from '@tanstack/react-query';
import { useMay } from '../../access/use-may.ts';
import { useApi } from '../../api/api-context.tsx';
import { useAdminMessages } from '../../i18n/admin/admin-messages.ts';
import { AskLink } from '../ask-link.tsx';
import { Listed } from '../listed.tsx';
import { PoliciesDialog } from '../policies-dialog.tsx';
import { usersQuery } from '../queries.ts';
import { SectionPage } from '../section-page.tsx';
import { useAsk, useStopAsking } from '../use-ask.ts';
import { useChange } from '../use-change.ts';
import { CreateUserDialog } from './create-user-dialog.tsx';
import { DeleteUserDialog } from './delete-user-dialog.tsx';
import { SetPasswordDialog } from './set-password-dialog.tsx';
import { UserRecord } from './user-record.tsx';

const CHANGES = ['Change/createUser', 'Change/updateUser', 'Change/deleteUser'] as const;

/** Who may sign in, with which policies. */
export function UsersPage() {
  const { users: texts, sectionUsers } = useAdminMessages();
  const create = useMay()('Change/createUser') && (
    <AskLink page="/admin/users" ask="new" look="primary">
      {texts.create}
    </AskLink>
  );
  return (
    <SectionPage title={sectionUsers} lead={texts.lead} action="View/getUserList" create={create} changes={CHANGES}>
      <Users />
    </SectionPage>
  );
}

function Users() {
  const { users: texts } = useAdminMessages();
  const query = useQuery(usersQuery(useApi()));
  const { ask, of } = useAsk();
  const asked = query.data?.list.find(({ id }) => String(id) === of);
  return (
    <>
      <Listed query={query} failed={texts.failed}>
        {(user) => <UserRecord key={user.id} user={user} />}
      </Listed>
      {ask === 'new' && <CreateUserDialog />}
      {asked !== undefined && ask === 'policies' && <UserPoliciesDialog user={asked} />}
      {asked !== undefined && ask === 'password' && <SetPasswordDialog user={asked} />}
      {asked !== undefined && ask === 'delete' && <DeleteUserDialog user={asked} />}
    </>
  );
}

function UserPoliciesDialog({ user }: { readonly user: User }) {
  const api = useApi();
  const close = useStopAsking('/admin/users');
  const change = useChange(
    (policies: readonly string[]) => api.users.edit(user.id, { policies: [...policies] }),
    ['users', 'policies'],
    close,
  );
  return (
    <PoliciesDialog
      name={user.email}
      held={user.policies}
      isPending={change.isPending}
      error={change.error}
      onSave={change.mutate}
      onClose={close}
    />
  );
}
