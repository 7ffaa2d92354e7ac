import type { Language } from '@playhead/contract/options';

/** Date and time to the second, in the viewer's time zone. A text that is no moment is shown as it came. */
export const momentText = (iso: string, language: Language): string =>
  said(iso, language, { dateStyle: 'medium', timeStyle: 'medium' });

/** The same as short as a row of a table has room for: the date only where it is not today. */
export function rowMomentText(iso: string, nowMs: number, language: Language): string {
  const isToday = new Date(iso).toDateString() === new Date(nowMs).toDateString();
  const time: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' };
  return said(iso, language, isToday ? time : { month: 'short', day: 'numeric', ...time });
}

function said(iso: string, language: Language, options: Intl.DateTimeFormatOptions): string {
  const moment = new Date(iso);
  return Number.isNaN(moment.getTime()) ? iso : new Intl.DateTimeFormat(language, options).format(moment);
}
