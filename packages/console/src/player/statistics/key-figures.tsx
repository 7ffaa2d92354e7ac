import type { Statistics } from '@playhead/contract/api';
import { KEY_METRIC_IDS } from '@playhead/contract/metrics';
import { KeyFigure } from './key-figure.tsx';

/** The metrics that a player is judged by first. */
export const KeyFigures = ({ totals }: { readonly totals: Statistics['totals'] }) => (
  <ul className="grid grid-cols-2 gap-px overflow-hidden rounded-lg border border-line bg-line lg:grid-cols-5">
    {KEY_METRIC_IDS.map((id) => (
      <li key={id} className="min-w-0 bg-surface max-lg:first:col-span-2">
        <KeyFigure metric={id} total={totals[id]} />
      </li>
    ))}
  </ul>
);
