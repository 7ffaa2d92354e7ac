import type { Statistics } from '@playhead/contract/api';
import { METRIC_IDS } from '@playhead/contract/metrics';
import { KeyFigure } from './key-figure.tsx';

/** The metrics of the catalogue, in its order. */
export const KeyFigures = ({ totals }: { readonly totals: Statistics['totals'] }) => (
  <ul className="grid grid-cols-2 gap-px overflow-hidden rounded-lg border border-line bg-line lg:grid-cols-5">
    {METRIC_IDS.map((id) => (
      <li key={id} className="min-w-0 bg-surface max-lg:first:col-span-2">
        <KeyFigure metric={id} total={totals[id]} />
      </li>
    ))}
  </ul>
);
