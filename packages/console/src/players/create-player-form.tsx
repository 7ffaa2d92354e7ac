import { Dialog } from '@base-ui/react/dialog';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { failureOf } from '../api/failure.ts';
import { Button, buttonClass } from '../controls/button.tsx';
import { Notice } from '../controls/notice.tsx';
import { TextField } from '../controls/text-field.tsx';
import { useMessages } from '../i18n/language-provider.tsx';
import { type CreatePlayerProblems, createPlayerProblems } from './create-player-problems.ts';
import { DomainFields } from './domain-fields.tsx';
import { useCreatePlayer } from './use-create-player.ts';
import { webDomains } from './web-domains.ts';

/** Name and site domains of a new player. The server judges; its answer appears at the field that it concerns. */
export function CreatePlayerForm() {
  const messages = useMessages();
  const create = useCreatePlayer();
  const form = useRef<HTMLFormElement>(null);
  const [name, setName] = useState('');
  const [domains, setDomains] = useState<readonly string[]>(['']);
  const problems: CreatePlayerProblems =
    create.error === null ? {} : createPlayerProblems(failureOf(create.error), messages);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    create.mutate({ name: name.trim(), domains: webDomains(domains) });
  };

  useEffect(() => {
    if (create.error !== null) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [create.error]);

  return (
    <form ref={form} noValidate onSubmit={submit} className="mt-5 flex flex-col gap-5">
      {problems.form !== undefined && <Notice look="problem">{problems.form}</Notice>}
      <TextField
        name="name"
        label={messages.playerName}
        hint={messages.playerNameHint}
        problem={problems.name}
        value={name}
        onValueChange={setName}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={64}
      />
      <DomainFields domains={domains} onChange={setDomains} problem={problems.domains} />
      <div className="flex justify-end gap-2 max-sm:flex-col-reverse">
        <Dialog.Close className={buttonClass('secondary')}>{messages.cancel}</Dialog.Close>
        <Button type="submit" look="primary" disabled={create.isPending}>
          {create.isPending ? messages.creating : messages.create}
        </Button>
      </div>
    </form>
  );
}
