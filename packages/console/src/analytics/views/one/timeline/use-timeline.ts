import { useCallback, useMemo, useState } from 'react';
import type { Course } from './course.ts';
import { firstTroubleMs } from './first-trouble.ts';
import { type Reading, readingAt } from './reading.ts';
import { following, type Sight, sightOf, zoomed } from './zoom.ts';

/** What of a timeline is in sight, which moment is read, and how to change either. */
export interface TimelineView {
  readonly sight: Sight;
  readonly isWhole: boolean;
  readonly reading: Reading;
  /** Reads a moment and brings it into sight. */
  readonly read: (atMs: number) => void;
  /** Zooms by a factor around the moment that is read: below 1 closer. */
  readonly zoom: (factor: number) => void;
  readonly show: (oneMs: number, otherMs: number) => void;
  readonly showAll: () => void;
}

/** Begins with all of the view in sight, at the first moment that went wrong. */
export function useTimeline(course: Course): TimelineView {
  const { endMs } = course;
  const [chosen, setChosen] = useState<Sight>();
  const [readMs, setReadMs] = useState<number>();
  const sight = chosen ?? { fromMs: 0, toMs: Math.max(endMs, 1000) };
  const atMs = Math.min(readMs ?? firstTroubleMs(course), endMs);
  const read = useCallback(
    (wishedMs: number) => {
      const soughtMs = Math.max(0, Math.min(wishedMs, endMs));
      setReadMs(soughtMs);
      setChosen((before) => (before === undefined ? before : following(before, soughtMs, endMs)));
    },
    [endMs],
  );
  return {
    sight,
    isWhole: chosen === undefined,
    reading: useMemo(() => readingAt(course, atMs), [course, atMs]),
    read,
    zoom: (factor) => {
      const next = zoomed(sight, factor, Math.max(sight.fromMs, Math.min(atMs, sight.toMs)), endMs);
      setChosen(next.toMs - next.fromMs >= endMs ? undefined : next);
    },
    show: (oneMs, otherMs) => setChosen(sightOf(oneMs, otherMs, endMs)),
    showAll: () => setChosen(undefined),
  };
}
