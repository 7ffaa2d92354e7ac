import type { ViewTimeline } from '@playhead/contract/api';
import { useMemo } from 'react';
import { Notice } from '../../../controls/notice.tsx';
import { countText } from '../../../format/metric-value.ts';
import { useLanguage } from '../../../i18n/language-provider.tsx';
import { useViewsMessages } from '../../../i18n/views/views-messages.ts';
import { BeatTable } from './beat-table.tsx';
import { EventList } from './event-list.tsx';
import { Facts } from './facts.tsx';
import { Heading } from './heading.tsx';
import { Numbers } from './numbers.tsx';
import { StoryLine } from './story-line.tsx';
import { courseOf } from './timeline/course.ts';
import { Timeline } from './timeline/timeline.tsx';
import { useTimeline } from './timeline/use-timeline.ts';

/** A view that is there. */
export function OneView({ timeline }: { readonly timeline: ViewTimeline }) {
  const course = useMemo(() => courseOf(timeline), [timeline]);
  const view = useTimeline(course);
  return (
    <div className="flex flex-col gap-4">
      <Heading timeline={timeline} endMs={course.endMs} />
      <StoryLine timeline={timeline} />
      <JournalNotice timeline={timeline} />
      {timeline.journal.state !== 'expired' && (
        <>
          <Timeline course={course} view={view} />
          <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1.35fr)_minmax(0,1fr)]">
            <EventList timeline={timeline} course={course} view={view} />
            <Numbers timeline={timeline} />
          </div>
        </>
      )}
      {timeline.journal.state === 'expired' && <Numbers timeline={timeline} />}
      <Facts timeline={timeline} />
      {timeline.beats.length > 0 && <BeatTable timeline={timeline} />}
    </div>
  );
}

function JournalNotice({ timeline: { journal } }: { readonly timeline: ViewTimeline }) {
  const { language } = useLanguage();
  const { view: texts } = useViewsMessages();
  if (journal.state === 'expired') return <Notice look="info">{texts.expired}</Notice>;
  if (journal.beats_missing === 0) return null;
  const count = (number: number) => countText(number, language);
  const all = journal.beats_received + journal.beats_missing;
  return <Notice look="info">{texts.partialBeats(count(journal.beats_missing), count(all))}</Notice>;
}
