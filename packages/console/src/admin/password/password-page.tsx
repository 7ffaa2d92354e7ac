import type { ChangePassword } from '@playhead/contract/api';
import { useMutation } from '@tanstack/react-query';
import { useRouteContext } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useApi } from '../../api/api-context.tsx';
import { failureOf, hasCode } from '../../api/failure.ts';
import { Button } from '../../controls/button.tsx';
import { ChangeProblem } from '../../controls/change-problem.tsx';
import { Notice } from '../../controls/notice.tsx';
import { SecretField } from '../../controls/secret-field.tsx';
import { useAdminMessages } from '../../i18n/admin/admin-messages.ts';
import { isLongEnough, MIN_PASSWORD_LENGTH } from '../password-rules.ts';
import { useFocusOnProblem } from '../use-focus-on-problem.ts';

/** Changes the password of whoever is signed in. */
export function PasswordPage() {
  const { password: texts } = useAdminMessages();
  const { session } = useRouteContext({ from: '/console' });
  const [done, setDone] = useState(0);
  return (
    <section className="max-w-md">
      <title>{`${texts.title} · Playhead`}</title>
      <h2 className="text-lg font-semibold tracking-[-0.01em]">{texts.title}</h2>
      <p className="mb-5 text-muted">
        {session.email}. {texts.lead}
      </p>
      {done > 0 && (
        <div className="mb-5">
          <Notice look="info">{texts.changed}</Notice>
        </div>
      )}
      <PasswordForm key={done} onDone={() => setDone(done + 1)} />
    </section>
  );
}

function PasswordForm({ onDone }: { readonly onDone: () => void }) {
  const api = useApi();
  const { password: texts, ...messages } = useAdminMessages();
  const change = useMutation({
    mutationFn: (passwords: ChangePassword) => api.session.changePassword(passwords),
    onSuccess: onDone,
  });
  const [present, setPresent] = useState('');
  const [next, setNext] = useState('');
  const [attempts, setAttempts] = useState(0);
  const isNextWrong = !isLongEnough(next);
  const isPresentWrong = present === '' || (change.error !== null && hasCode(failureOf(change.error), 4925));
  const form = useFocusOnProblem(attempts);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAttempts(attempts + 1);
    if (present !== '' && !isNextWrong) change.mutate({ current: present, new: next });
  };
  return (
    <form ref={form} noValidate onSubmit={submit} className="flex flex-col gap-5">
      <SecretField
        name="present-password"
        label={texts.present}
        problem={attempts > 0 && isPresentWrong ? messages.errors[4925] : undefined}
        autoComplete="current-password"
        value={present}
        onChange={setPresent}
      />
      <SecretField
        name="new-password"
        label={texts.next}
        hint={messages.users.passwordHint(MIN_PASSWORD_LENGTH)}
        problem={attempts > 0 && isNextWrong ? messages.errorPassword(MIN_PASSWORD_LENGTH) : undefined}
        autoComplete="new-password"
        value={next}
        onChange={setNext}
      />
      {!isPresentWrong && <ChangeProblem error={change.error} />}
      <Button type="submit" look="primary" className="self-start" disabled={change.isPending}>
        {change.isPending ? messages.saving : texts.change}
      </Button>
    </form>
  );
}
