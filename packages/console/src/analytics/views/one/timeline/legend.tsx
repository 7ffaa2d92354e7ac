import { useViewsMessages } from '../../../../i18n/views/views-messages.ts';
import { BAND_KINDS } from './band.ts';
import type { Course } from './course.ts';

/** What the colours mean that this view has, and how the timeline is used. */
export function Legend({ course }: { readonly course: Course }) {
  const { state, view, hidden } = useViewsMessages();
  const kinds = BAND_KINDS.filter((kind) => course.bands.some((band) => band.kind === kind));
  return (
    <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1 px-4 pt-1.5 pb-3 text-2xs text-muted sm:px-5">
      {kinds.map((kind) => (
        <span key={kind} className="inline-flex items-center gap-1.5">
          <span aria-hidden className={`band band-key band-${kind}`} />
          {state[kind]}
        </span>
      ))}
      {course.hidden.length > 0 && (
        <span className="inline-flex items-center gap-1.5">
          <span aria-hidden className="h-1 w-3 bg-ink/60" />
          {hidden}
        </span>
      )}
      <span className="ml-auto max-sm:hidden">{view.timelineHint}</span>
    </div>
  );
}
