import type { ViewTimeline } from '@playhead/contract/api';
import { classNames } from '../../../controls/class-names.ts';
import { useLanguage } from '../../../i18n/language-provider.tsx';
import { useViewsMessages } from '../../../i18n/views/views-messages.ts';
import { positionText } from '../../position-text.ts';
import { eventText } from './event-text.ts';
import { eventsOf, type ViewEvent } from './events.ts';
import type { Course } from './timeline/course.ts';
import type { TimelineView } from './timeline/use-timeline.ts';

interface EventListProps {
  readonly timeline: ViewTimeline;
  readonly course: Course;
  readonly view: TimelineView;
}

/** What happened in words, in its order: the timeline for those who cannot see it, and the way to a moment in it. */
export function EventList({ timeline, course, view }: EventListProps) {
  const { view: texts } = useViewsMessages();
  return (
    <section aria-labelledby="happened" className="rounded-lg border border-line bg-surface">
      <h2 id="happened" className="px-4 pt-3 pb-1 font-semibold sm:px-5">
        {texts.happened}
      </h2>
      <ol className="max-h-112 overflow-y-auto px-2 pb-2 sm:px-3">
        {eventsOf(timeline, course).map((event, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: events only ever gain others after them, and two may be alike
          <Row key={index} event={event} view={view} />
        ))}
      </ol>
    </section>
  );
}

const DOTS: Partial<Record<ViewEvent['kind'], string>> = {
  stalled: 'band-stalled',
  sought: 'band-seeking',
  paused: 'band-paused',
  silent: 'band-silent',
  error: 'band-failed',
  firstFrame: 'band-playing',
  began: 'band-starting',
};

function Row({ event, view }: { readonly event: ViewEvent; readonly view: TimelineView }) {
  const { language } = useLanguage();
  const texts = useViewsMessages();
  const { text, detail } = eventText(event, texts, language);
  const isRead = Math.abs(view.reading.atMs - event.atMs) < 1;
  const show = () => {
    view.read(event.atMs);
    document.getElementById('timeline')?.scrollIntoView({ block: 'nearest' });
  };
  return (
    <li>
      <button
        type="button"
        onClick={show}
        className={classNames(
          'grid w-full cursor-pointer grid-cols-[3.75rem_0.75rem_minmax(0,1fr)] items-baseline gap-x-2 rounded px-2 py-1.5 text-left hover:bg-hover',
          isRead && 'bg-hover',
        )}
      >
        <span className="text-xs text-muted tabular-nums">{positionText(event.atMs, 'tenths')}</span>
        <span aria-hidden className={classNames('size-2 rounded-full', DOTS[event.kind] ?? 'border border-edge')} />
        <span>
          <span className={event.kind === 'error' || event.kind === 'stalled' ? 'font-medium' : undefined}>{text}</span>
          {detail !== undefined && <span className="block text-xs text-muted">{detail}</span>}
        </span>
      </button>
    </li>
  );
}
