import { Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

/** A message in the flow of a page: `problem` is announced at once, `info` is read in its turn. */
export function Notice({ look, children }: { readonly look: 'problem' | 'info'; readonly children: ReactNode }) {
  const isProblem = look === 'problem';
  const Icon = isProblem ? TriangleAlert : Info;
  return (
    <div
      role={isProblem ? 'alert' : 'status'}
      className={classNames(
        'flex items-start gap-2.5 rounded-md border px-3 py-2.5',
        isProblem ? 'border-danger/35 bg-danger-wash text-danger' : 'border-line bg-sunken text-ink',
      )}
    >
      <Icon aria-hidden className="mt-0.5 size-4 shrink-0" />
      <div className="min-w-0">{children}</div>
    </div>
  );
}
