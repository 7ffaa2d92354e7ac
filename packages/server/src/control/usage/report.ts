import type { UsageReport } from '@playhead/contract/api';
import { daysUntil, monthsUntil } from './months.ts';
import type { Tally } from './tally.ts';

type NamedTally = Omit<Tally, 'accountId'>;

/** Sums tallies up: months from the newest, with what each name used of them, most first; and the days of the newest. */
export async function toReport(
  nowMs: number,
  count: number,
  read: (fromMonth: string) => Promise<readonly NamedTally[]>,
): Promise<Omit<UsageReport, 'quota'>> {
  const names = monthsUntil(nowMs, count);
  const tallies = await read(names.at(-1) ?? '');
  return {
    months: names.map((month) => {
      const ofMonth = tallies.filter(({ day }) => day.startsWith(month));
      return { month, requests: sum(ofMonth), by_key: byName(ofMonth) };
    }),
    days: daysUntil(nowMs).map((day) => ({ day, requests: sum(tallies.filter((tally) => tally.day === day)) })),
  };
}

const sum = (tallies: readonly NamedTally[]) => tallies.reduce((total, { requests }) => total + requests, 0);

function byName(tallies: readonly NamedTally[]): { name: string; requests: number }[] {
  const names = [...new Set(tallies.map(({ name }) => name))];
  return names
    .map((name) => ({ name, requests: sum(tallies.filter((tally) => tally.name === name)) }))
    .sort((left, right) => right.requests - left.requests);
}
