import type { ReactNode } from 'react';
import { useAdminMessages } from '../i18n/admin/admin-messages.ts';

interface RecordProps {
  readonly title: string;
  readonly badges?: ReactNode;
  /** What is to say about it. */
  readonly children: ReactNode;
  /** What can be done with it. */
  readonly actions: ReactNode;
}

/** One thing of a list: its name, what is to say about it, and beside it, on phones below, what can be done with it. */
export function Record({ title, badges, children, actions }: RecordProps) {
  const { actionsOf } = useAdminMessages();
  return (
    <li className="flex flex-col gap-x-6 gap-y-2 px-4 py-3.5 md:flex-row md:items-start md:justify-between">
      <div className="min-w-0">
        <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <h3 className="min-w-0 font-medium break-words">{title}</h3>
          {badges}
        </div>
        <div className="mt-0.5 text-xs text-muted">{children}</div>
      </div>
      <fieldset aria-label={actionsOf(title)} className="-ml-3.5 flex shrink-0 flex-wrap md:-mt-1.5 md:-mr-2 md:ml-0">
        {actions}
      </fieldset>
    </li>
  );
}
