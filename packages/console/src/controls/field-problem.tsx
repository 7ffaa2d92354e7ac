import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';

/** What is wrong with a field, beside it. */
export const FieldProblem = ({ children }: { readonly children: ReactNode }) => (
  <p className="flex items-start gap-1.5 text-xs text-danger">
    <CircleAlert aria-hidden className="mt-px size-3.5 shrink-0" />
    <span>{children}</span>
  </p>
);
