import type { Action } from '@playhead/contract/access';
import { Lock } from 'lucide-react';
import type { ReactNode } from 'react';
import { useAdminMessages } from '../i18n/admin/admin-messages.ts';
import { useMay } from './use-may.ts';

interface GuardedProps {
  /** What has to be allowed. */
  readonly action: Action;
  readonly children: ReactNode;
}

/** Shows something to whoever may see it, and says to others what they lack. */
export function Guarded({ action, children }: GuardedProps) {
  const messages = useAdminMessages();
  if (useMay()(action)) return children;
  return (
    <section className="rounded-lg border border-line bg-surface px-5 py-12 text-center">
      <Lock aria-hidden className="mx-auto mb-3 size-5 text-muted" />
      <h2 className="font-semibold">{messages.notAllowedTitle}</h2>
      <p className="mx-auto mt-1 max-w-md text-muted">{messages.notAllowedLead}</p>
      <p className="mt-2 font-mono text-xs text-muted">{messages.notAllowedAction(action)}</p>
    </section>
  );
}
