import type { Action } from '@playhead/contract/access';
import type { ReactNode } from 'react';
import { Guarded } from '../access/guarded.tsx';
import { useMay } from '../access/use-may.ts';
import { useAdminMessages } from '../i18n/admin/admin-messages.ts';

interface SectionPageProps {
  readonly title: string;
  readonly lead: string;
  /** What has to be allowed to see it. */
  readonly action: Action;
  /** What changes something here. Whoever may do none of it is told so; absent where there is nothing to change. */
  readonly changes?: readonly Action[];
  /** The way to a new one. */
  readonly create?: ReactNode;
  readonly children: ReactNode;
}

/** A section of administration: what it is, the way to a new entry, and what there is. */
export const SectionPage = ({ title, lead, action, changes, create, children }: SectionPageProps) => (
  <Guarded action={action}>
    <title>{`${title} · Playhead`}</title>
    <div className="mb-4 flex flex-wrap items-center justify-between gap-x-4 gap-y-3">
      <h2 className="sr-only">{title}</h2>
      <p className="max-w-xl text-muted">{lead}</p>
      {create}
      {changes !== undefined && <ReadOnlyNote changes={changes} />}
    </div>
    {children}
  </Guarded>
);

function ReadOnlyNote({ changes }: { readonly changes: readonly Action[] }) {
  const { readOnly } = useAdminMessages();
  return changes.some(useMay()) ? null : <p className="text-xs text-muted">{readOnly}</p>;
}
