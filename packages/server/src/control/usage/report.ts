import type { UsageReport } from '@playhead/contract/api';
import type { DayOfBeats } from './beat-usage.ts';
import { beatsUntil, expectedBeats } from './expected-beats.ts';
import { daysUntil, monthsUntil } from './months.ts';
import type { Tally } from './tally.ts';

type NamedTally = Omit<Tally, 'accountId'>;

/** Where a report gets its numbers: from a month on, by day. */
interface UsageSources {
  readonly readRequests: (fromMonth: string) => Promise<readonly NamedTally[]>;
  readonly readBeats: (fromMonth: string) => Promise<readonly DayOfBeats[]>;
}

/** Sums tallies up: months from the newest, with what each name used of them, most first; and the days of the newest. */
export async function toReport(
  nowMs: number,
  count: number,
  { readRequests, readBeats }: UsageSources,
): Promise<Omit<UsageReport, 'quota'>> {
  const names = monthsUntil(nowMs, count);
  const oldest = names.at(-1) ?? '';
  const [tallies, beats] = [await readRequests(oldest), await readBeats(oldest)];
  return {
    months: names.map((month) => {
      const ofMonth = tallies.filter(({ day }) => day.startsWith(month));
      const requests = sum(ofMonth.map((tally) => tally.requests));
      return { month, requests, beats: beatsIn(beats, month), by_key: byName(ofMonth) };
    }),
    days: daysUntil(nowMs).map((day) => ({
      day,
      requests: sum(tallies.filter((tally) => tally.day === day).map(({ requests }) => requests)),
      beats: beatsIn(beats, day),
      beats_cumulative: beatsUntil(beats, day),
    })),
    expected_beats: expectedBeats(beats, nowMs),
  };
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);

const beatsIn = (beats: readonly DayOfBeats[], period: string) =>
  sum(beats.filter(({ day }) => day.startsWith(period)).map((one) => one.beats));

function byName(tallies: readonly NamedTally[]): { name: string; requests: number }[] {
  const names = [...new Set(tallies.map(({ name }) => name))];
  return names
    .map((name) => ({
      name,
      requests: sum(tallies.filter((tally) => tally.name === name).map(({ requests }) => requests)),
    }))
    .sort((left, right) => right.requests - left.requests);
}
