import type { PlayedThrough } from './play-through.ts';

/** How far a reported number may be from the observed one: what analytics is worth. */
export const TOLERANCE = { startupMs: 50, stallMs: 100, watchedShare: 0.005 } as const;

/** A number, as reported and as observed, and how far apart they are, in milliseconds. */
export interface Difference {
  readonly what: string;
  readonly reportedMs: number;
  readonly observedMs: number;
  readonly allowedMs: number;
}

/** Everything that is compared of a view. */
export function compare({ observed, beats }: PlayedThrough): readonly Difference[] {
  const last = beats.at(-1);
  const stalls = [
    ...new Map(beats.flatMap(({ spans = [] }) => spans).map((span) => [`${span.kind} ${span.n}`, span])).values(),
  ]
    .filter(({ kind }) => kind === 'stall')
    .map(({ fromMs, toMs }) => toMs - fromMs);
  const { watchedMs } = observed;
  return [
    difference('startup', last?.startupMs, observed.startupMs, TOLERANCE.startupMs),
    difference('number of stalls', last?.stallCount ?? 0, observed.stallsMs.length, 0),
    ...observed.stallsMs.map((ms, index) => difference(`stall ${index + 1}`, stalls[index], ms, TOLERANCE.stallMs)),
    difference('watched', last?.watchedMs, watchedMs, watchedMs * TOLERANCE.watchedShare),
  ];
}

const difference = (what: string, reported: number | undefined, observedMs: number, allowedMs: number): Difference => ({
  what,
  reportedMs: reported ?? Number.NaN,
  observedMs,
  allowedMs,
});

/** Whether the two agree; nothing agrees with a number that is missing. */
export const agrees = ({ reportedMs, observedMs, allowedMs }: Difference): boolean =>
  Math.abs(reportedMs - observedMs) <= allowedMs;
