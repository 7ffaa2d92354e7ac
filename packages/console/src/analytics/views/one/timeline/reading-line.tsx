import type { Reading } from './reading.ts';
import { useReadingParts } from './reading-text.ts';

/** What is read at the moment under the pointer. The slider below says the same to screen readers. */
export function ReadingLine({ reading }: { readonly reading: Reading }) {
  const { at, state, stateTime, others } = useReadingParts()(reading);
  return (
    <div
      aria-hidden
      data-reading={reading.state}
      className="mt-1 flex min-h-12 flex-wrap items-center gap-x-3 gap-y-0.5 px-4 text-xs tabular-nums sm:min-h-7 sm:px-5"
    >
      <span className="w-14 text-base font-semibold">{at}</span>
      {reading.state !== undefined && (
        <span className="inline-flex items-center gap-1.5">
          <span className={`band band-key band-${reading.state}`} />
          <span className="font-medium">{state}</span>
          <span className="text-muted">{stateTime}</span>
        </span>
      )}
      {others.map((text) => (
        <span key={text} className="text-muted">
          {text}
        </span>
      ))}
    </div>
  );
}
