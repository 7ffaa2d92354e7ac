import { Maximize2, ZoomIn, ZoomOut } from 'lucide-react';
import { Fragment, type ReactNode } from 'react';
import { IconButton } from '../../../../controls/button.tsx';
import { useViewsMessages } from '../../../../i18n/views/views-messages.ts';
import { positionText } from '../../../position-text.ts';
import type { Course } from './course.ts';
import { BufferLane, MarkLane, PictureLane, StateLane } from './lanes.tsx';
import { Legend } from './legend.tsx';
import { placeOf } from './place.ts';
import { Pointer } from './pointer.tsx';
import { ReadingLine } from './reading-line.tsx';
import type { TimelineView } from './use-timeline.ts';
import { axisMarks, type Sight } from './zoom.ts';
import './timeline.css';

interface TimelineProps {
  readonly course: Course;
  readonly view: TimelineView;
}

/** A view along one axis of time: what it did, the picture, the buffer, seeks and errors; and what is read at one moment. */
export function Timeline({ course, view }: TimelineProps) {
  const { view: texts } = useViewsMessages();
  const lane = { course, sight: view.sight };
  return (
    <section id="timeline" aria-labelledby="timeline-title" className="rounded-lg border border-line bg-surface">
      <div className="flex items-center gap-1 px-4 pt-3 sm:px-5">
        <h2 id="timeline-title" className="mr-auto font-semibold">
          {texts.timeline}
        </h2>
        <IconButton label={texts.zoomOut} disabled={view.isWhole} onClick={() => view.zoom(2)}>
          <ZoomOut aria-hidden className="size-4" />
        </IconButton>
        <IconButton label={texts.zoomIn} onClick={() => view.zoom(0.5)}>
          <ZoomIn aria-hidden className="size-4" />
        </IconButton>
        <IconButton label={texts.zoomAll} disabled={view.isWhole} onClick={view.showAll}>
          <Maximize2 aria-hidden className="size-4" />
        </IconButton>
      </div>
      <ReadingLine reading={view.reading} />
      <Pointer course={course} view={view}>
        <Lane name={texts.states}>
          <StateLane {...lane} />
        </Lane>
        {course.seeks.length + course.errors.length > 0 && (
          <Lane name={texts.marks}>
            <MarkLane {...lane} />
          </Lane>
        )}
        {course.steps.length > 0 && (
          <Lane name={texts.picture}>
            <PictureLane {...lane} />
          </Lane>
        )}
        {course.buffer.length > 1 && (
          <Lane name={texts.buffer}>
            <BufferLane {...lane} />
          </Lane>
        )}
        <Axis sight={view.sight} />
      </Pointer>
      <Legend course={course} />
    </section>
  );
}

const Lane = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <div>
    <p className="pt-2 pb-0.5 text-2xs text-muted">{name}</p>
    {children}
  </div>
);

function Axis({ sight }: { readonly sight: Sight }) {
  const precision = sight.toMs - sight.fromMs < 5000 ? 'tenths' : 'seconds';
  return (
    <div className="relative mt-1 h-5 border-t border-line text-2xs text-muted tabular-nums">
      {axisMarks(sight, 6).map((atMs) => (
        <Fragment key={atMs}>
          <span className="absolute top-0 h-1 w-px bg-edge" style={{ left: `${placeOf(atMs, sight)}%` }} />
          <span
            className="absolute top-1 -translate-x-1/2 whitespace-nowrap"
            style={{ left: `clamp(0.9rem, ${placeOf(atMs, sight)}%, calc(100% - 1.2rem))` }}
          >
            {positionText(atMs, precision)}
          </span>
        </Fragment>
      ))}
    </div>
  );
}
