import { Link, useNavigate } from '@tanstack/react-router';
import { type FormEvent, useId, useState } from 'react';
import { Button, buttonClass } from '../../controls/button.tsx';
import { TextField } from '../../controls/text-field.tsx';
import { useAdminMessages } from '../../i18n/admin/admin-messages.ts';
import { AUDIT_ACTIONS } from './audit-actions.ts';
import { type AuditSearch, parseAuditSearch } from './audit-search.ts';

/** Who, what, from and to: what the log is narrowed to once it is sent. */
export function AuditFilter({ search }: { readonly search: AuditSearch }) {
  const { audit: texts } = useAdminMessages();
  const navigate = useNavigate();
  const [typed, setTyped] = useState({ actor: '', action: '', since: '', until: '', ...search });
  const actionsId = useId();
  const areCrossed = typed.since !== '' && typed.until !== '' && typed.since > typed.until;
  const field = (name: keyof typeof typed) => ({
    name,
    value: typed[name],
    onValueChange: (value: string) => setTyped({ ...typed, [name]: value }),
    autoComplete: 'off',
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!areCrossed) void navigate({ to: '/admin/audit', search: parseAuditSearch(typed) });
  };
  return (
    <form
      noValidate
      onSubmit={submit}
      className="mb-4 grid grid-cols-2 items-start gap-3 lg:grid-cols-[1.4fr_1.2fr_1fr_1fr_auto]"
    >
      <div className="max-sm:col-span-2">
        <TextField
          {...field('actor')}
          label={texts.actor}
          placeholder={texts.actorHint}
          problem={undefined}
          maxLength={300}
        />
      </div>
      <div className="max-sm:col-span-2">
        <TextField
          {...field('action')}
          label={texts.action}
          placeholder="player.create"
          problem={undefined}
          maxLength={300}
          autoCapitalize="none"
          spellCheck={false}
          list={actionsId}
        />
      </div>
      <datalist id={actionsId}>
        {AUDIT_ACTIONS.map((action) => (
          <option key={action} value={action} />
        ))}
      </datalist>
      <TextField
        {...field('since')}
        type="date"
        label={texts.since}
        problem={areCrossed ? texts.datesCrossed : undefined}
      />
      <TextField {...field('until')} type="date" label={texts.until} problem={undefined} />
      <div className="col-span-2 flex gap-2 lg:col-span-1 lg:pt-6.5">
        <Button type="submit">{texts.apply}</Button>
        {Object.keys(search).length > 0 && (
          <Link to="/admin/audit" search={{}} className={buttonClass('quiet')}>
            {texts.clear}
          </Link>
        )}
      </div>
    </form>
  );
}
