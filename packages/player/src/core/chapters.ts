/** A part of the content with a name. Times in seconds. */
export interface Chapter {
  readonly start: number;
  /** Where the next one begins, or the content ends. */
  readonly end: number;
  readonly title: string;
}

/**
 * Reads the chapters of an item: a list of `{ start, title }`. What makes no sense is left out, and so is everything if less than two
 * are left: one chapter is the whole.
 *
 * @param durationSeconds 0 while it is unknown.
 */
export function chaptersOf(list: unknown, durationSeconds: number): Chapter[] {
  if (!Array.isArray(list)) return [];
  const starts = list
    .flatMap((one: unknown) => readStart(one) ?? [])
    .filter(({ start }) => durationSeconds === 0 || start < durationSeconds)
    .sort((one, other) => one.start - other.start)
    .filter(({ start }, index, all) => start !== all[index - 1]?.start);
  if (starts.length < 2) return [];
  return starts.map(({ start, title }, index) => ({ start, title, end: starts[index + 1]?.start ?? durationSeconds }));
}

function readStart(value: unknown): { start: number; title: string } | undefined {
  const { start, title } = (value ?? {}) as { start?: unknown; title?: unknown };
  return typeof start === 'number' && start >= 0 && Number.isFinite(start) && typeof title === 'string'
    ? { start, title }
    : undefined;
}

const TIMING = /^((?:\d+:)?\d{2}:\d{2}\.\d{3})\s+-->/;

/** Reads a WebVTT file of chapters: a cue's text is the title of what begins with it. */
export function parseChapters(webVtt: string): { start: number; title: string }[] {
  const blocks = webVtt.replaceAll(/\r\n?/g, '\n').split(/\n{2,}/);
  return blocks.flatMap((block) => {
    const lines = block.split('\n');
    const at = lines.findIndex((line) => TIMING.test(line));
    const stamp = TIMING.exec(lines[at] ?? '')?.[1];
    const title = lines
      .slice(at + 1)
      .join(' ')
      .replaceAll(/<[^>]*>/g, '')
      .trim();
    return stamp === undefined || title === '' ? [] : [{ start: secondsOf(stamp), title }];
  });
}

const secondsOf = (stamp: string): number => stamp.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);

/** The chapter of a moment. */
export const chapterAt = (chapters: readonly Chapter[], seconds: number): Chapter | undefined =>
  chapters.findLast(({ start }) => start <= seconds);
