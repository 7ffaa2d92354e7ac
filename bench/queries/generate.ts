// Fills the embedded store in a folder with views, or tells how large its tables are, and prints that as JSON. A process of its own, for
// the engine is opened once in a process's life: `generate.ts <folder> [<views> <days>]`.
import { openEngine } from './engine.ts';
import { insertBeats } from './fill-views.ts';

/** Views of one INSERT: the engine makes them out of numbers, so nothing is sent to it. */
const SLICE = 25_000;

const [path = '', views, days] = process.argv.slice(2);
const engine = openEngine(path);
const begunMs = performance.now();
if (views !== undefined) await fill(Number(views), Number(days ?? 30));
const filledMs = performance.now() - begunMs;
const sizes = await engine.rows<{ table: string; held: string; bytes: string }>(
  `SELECT table, sum(rows) AS held, sum(bytes_on_disk) AS bytes FROM system.parts
WHERE active AND database = currentDatabase() GROUP BY table ORDER BY bytes DESC`,
);
console.log(
  JSON.stringify({
    filledMs,
    tables: sizes.map(({ table, held, bytes }) => ({ table, rows: Number(held), bytes: Number(bytes) })),
  }),
);
await engine.close();
process.exit(0);

async function fill(count: number, overDays: number): Promise<void> {
  const filling = { accountId: 1, firstPlayerNo: 1000, players: 50, views: count, days: overDays, nowMs: Date.now() };
  for (let from = 0; from < count; from += SLICE) {
    for (const beats of ['first', 'last'] as const)
      await engine.command(insertBeats(filling, beats, from, Math.min(SLICE, count - from)));
  }
}
