import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Seconds of processor time that a process and its threads have used: fields 14 and 15 of /proc/<pid>/stat, see proc(5). */
export const processorSeconds = (pid: number): number =>
  parseTicks(readFileSync(`/proc/${pid}/stat`, 'latin1')) / ticksPerSecond();

/** User and system time in ticks. The second field is the program's name in brackets and may hold spaces and brackets itself. */
export function parseTicks(stat: string): number {
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return Number(fields[11]) + Number(fields[12]);
}

let ticks: number | undefined;
function ticksPerSecond(): number {
  ticks ??= Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }));
  return ticks;
}
