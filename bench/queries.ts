import { join } from 'node:path';
import { KEY_METRIC_IDS } from '@playhead/contract/metrics';
import { type Engine, openEngine } from './queries/engine.ts';
import { type Filling, insertBeats } from './queries/fill-views.ts';
import { RANGE_NAMES, RANGES, type RangeName, rangeStartMs } from './queries/ranges.ts';
import { rawScan } from './queries/raw-scan.ts';
import { describeMachine } from './report/machine.ts';
import { median, quantile } from './report/summary.ts';
import { figure, markdownTable, ratio } from './report/table.ts';
import { createPlayer, playToken } from './stage/player.ts';
import { runBenchmark, type Stage, sleep } from './stage/run-benchmark.ts';
import { type BenchServer, makeDataDir, startServer } from './stage/server.ts';

const REPEATS = 9;
const WARM_UPS = 2;
const HOST = 'shop.localhost';
const SLICES = 40;
const VIEWS = 1_000_000;
const MERGE_LIMIT_MS = 40_000;

/** A question of the statistics page: of the whole account, or of its busiest player. */
interface Question {
  readonly range: RangeName;
  readonly playerNo: number | undefined;
}

async function measure(stage: Stage): Promise<void> {
  console.log(`${describeMachine()}\n`);
  const dataDir = makeDataDir(stage);
  const filling = await prepareAccount(stage, dataDir);
  const questions = [undefined, filling.firstPlayerNo].flatMap((playerNo) =>
    RANGE_NAMES.map((range) => ({ range, playerNo })),
  );
  const floors = await fillAndScan(stage, join(dataDir, 'clickhouse'), filling, questions);
  const server = await startServer(stage, dataDir);
  const rows: string[][] = [];
  for (const [index, question] of questions.entries()) {
    const times = await repeat(() => ask(server, question));
    rows.push(row(question, await ask(server, question), times, floors[index] ?? []));
  }
  console.log(
    markdownTable(['All five metrics, with series', 'views', 'median ms', 'p95 ms', 'raw scan ms', 'ratio'], rows),
  );
  console.log(
    `\nOver HTTP, signed, one after the other; ${REPEATS} each after ${WARM_UPS} that don't count. The raw scan: see README.`,
  );
  await server.stop();
}

/** Lets a server make its tables and a player, and ends it; tells whose views to fill in. */
async function prepareAccount(stage: Stage, dataDir: string): Promise<Filling> {
  const server = await startServer(stage, dataDir);
  const { accessKey } = await createPlayer(server, HOST);
  const token = await playToken(server, accessKey, `http://${HOST}`);
  const claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as { a: number; p: number };
  await server.stop();
  return { accountId: claims.a, firstPlayerNo: claims.p, players: 50, views: VIEWS, days: 30, nowMs: Date.now() };
}

/** Fills in the views and takes the times of raw scans, in the order of the questions. */
async function fillAndScan(stage: Stage, path: string, filling: Filling, questions: readonly Question[]) {
  const engine = openEngine(path);
  stage.atEnd(() => engine.close());
  const beginMs = performance.now();
  await fill(engine, filling);
  const filledMs = performance.now() - beginMs;
  await untilMerged(engine);
  console.log(await describeFilling(engine, filledMs));
  const floors: number[][] = [];
  for (const { range, playerNo } of questions) {
    const nowMs = Date.now();
    const sql = rawScan(filling.accountId, playerNo, rangeStartMs(range, nowMs), nowMs);
    floors.push(await repeat(() => engine.rows(sql)));
  }
  await engine.close();
  return floors;
}

async function fill(engine: Engine, filling: Filling): Promise<void> {
  const count = filling.views / SLICES;
  for (let slice = 0; slice < SLICES; slice += 1) {
    for (const beats of ['first', 'last'] as const)
      await engine.command(insertBeats(filling, beats, slice * count, count));
  }
}

/** Background merges go on for a while; queries are measured as they run later. */
async function untilMerged(engine: Engine): Promise<void> {
  const deadline = Date.now() + MERGE_LIMIT_MS;
  for (let quiet = 0; quiet < 4 && Date.now() < deadline; ) {
    await sleep(500);
    const [merges] = await engine.rows<{ running: string }>('SELECT toString(count()) AS running FROM system.merges');
    quiet = merges?.running === '0' ? quiet + 1 : 0;
  }
}

async function describeFilling(engine: Engine, filledMs: number): Promise<string> {
  const tables = await engine.rows<{ table: string; parts: number; rows: string; bytes: string }>(
    `SELECT table, toInt32(count()) AS parts, toString(sum(rows)) AS rows, formatReadableSize(sum(bytes_on_disk)) AS bytes
FROM system.parts WHERE active AND database = currentDatabase() AND table IN ('beat', 'view') GROUP BY table ORDER BY table`,
  );
  const described = tables.map(
    ({ table, parts, rows, bytes }) =>
      `${table}: ${Number(rows).toLocaleString('en')} rows in ${parts} parts, ${bytes}`,
  );
  return `Filled in ${figure(filledMs / 1000)} s; ${described.join('; ')}.\n`;
}

const ask = ({ client }: BenchServer, { range, playerNo }: Question) =>
  client.statistics({
    metrics: KEY_METRIC_IDS,
    from: new Date(rangeStartMs(range, Date.now())).toISOString(),
    interval: RANGES[range].interval,
    ...(playerNo === undefined ? {} : { player_no: playerNo }),
  });

async function repeat(action: () => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  for (let turn = -WARM_UPS; turn < REPEATS; turn += 1) {
    const beginMs = performance.now();
    await action();
    if (turn >= 0) times.push(performance.now() - beginMs);
  }
  return times;
}

const row = (
  { range, playerNo }: Question,
  { totals }: Awaited<ReturnType<typeof ask>>,
  times: readonly number[],
  floor: readonly number[],
): string[] => [
  `${range} by ${RANGES[range].interval}, ${playerNo === undefined ? 'whole account' : 'busiest player'}`,
  (totals['views']?.value ?? 0).toLocaleString('en'),
  figure(median(times)),
  figure(quantile(times, 0.95)),
  figure(median(floor)),
  ratio(median(times), median(floor)),
];

await runBenchmark('Statistics over a million views', measure);
