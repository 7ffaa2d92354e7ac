const DAY = 86_400;
const HOUR = 3600;
const MINUTE = 60;

/** How long it is until a moment. */
export interface TimeLeft {
  readonly seconds: number;
  /** Days, then hours, minutes and seconds with two digits. */
  readonly parts: readonly [string, string, string, string];
}

/** @param ms until the moment; what is past is none. */
export function timeLeft(ms: number): TimeLeft {
  const seconds = Math.max(0, Math.ceil(ms / 1000));
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  const parts = [
    String(Math.floor(seconds / DAY)),
    two((seconds % DAY) / HOUR),
    two((seconds % HOUR) / MINUTE),
    two(seconds % MINUTE),
  ] as const;
  return { seconds, parts };
}
