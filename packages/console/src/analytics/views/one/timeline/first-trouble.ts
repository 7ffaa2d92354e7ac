import type { Course } from './course.ts';

/** When something first went wrong in a view: an error that ended it, else the longest stall, else any error; else its first frame. */
export function firstTroubleMs({ bands, errors }: Course): number {
  const fatal = errors.find((error) => error.fatal);
  if (fatal !== undefined) return fatal.at_ms;
  const longest = bands
    .filter(({ kind }) => kind === 'stalled')
    .sort((one, other) => other.toMs - other.fromMs - (one.toMs - one.fromMs))[0];
  return longest?.fromMs ?? errors[0]?.at_ms ?? bands.find(({ kind }) => kind === 'playing')?.fromMs ?? 0;
}
