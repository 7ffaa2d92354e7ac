import type { Stretch } from '@playhead/contract/options';

/**
 * Is this moment within a stretch?
 *
 * @param stretch `{ start: 'mm:ss', duration: seconds }` as somebody wrote it.
 * @returns where the stretch ends, in seconds; nothing where the moment is outside of it, or the stretch makes no sense.
 */
export function stretchAt(stretch: Stretch | undefined, seconds: number): number | undefined {
  const start = secondsOf(stretch?.start);
  const duration = Number(stretch?.duration);
  if (start === undefined || !(duration > 0)) return undefined;
  return seconds >= start && seconds < start + duration ? start + duration : undefined;
}

function secondsOf(written: unknown): number | undefined {
  if (typeof written !== 'string' || !/^(\d+:){1,2}\d{1,2}$/.test(written)) return undefined;
  return written.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
}
