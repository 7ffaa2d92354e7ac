import type { ReactNode } from 'react';

interface EmptyPanelProps {
  readonly title: string;
  readonly lead: string;
  readonly children?: ReactNode;
}

/** In the place of a list without entries: what would be here, and the way to it. */
export const EmptyPanel = ({ title, lead, children }: EmptyPanelProps) => (
  <section className="rounded-lg border border-dashed border-edge/60 px-5 py-10 text-center">
    <h2 className="font-semibold">{title}</h2>
    <p className="mx-auto mt-1 max-w-md text-muted">{lead}</p>
    {children !== undefined && <div className="mt-5">{children}</div>}
  </section>
);
