import { changeFailureText } from '../api/change-failure-text.ts';
import { failureOf } from '../api/failure.ts';
import { useAdminMessages } from '../i18n/admin/admin-messages.ts';
import { useMessages } from '../i18n/language-provider.tsx';
import { Notice } from './notice.tsx';

/** Why a change was refused; nothing where none was. */
export function ChangeProblem({ error }: { readonly error: unknown }) {
  const messages = useMessages();
  const adminMessages = useAdminMessages();
  if (error === null || error === undefined) return null;
  return <Notice look="problem">{changeFailureText(failureOf(error), messages, adminMessages)}</Notice>;
}
