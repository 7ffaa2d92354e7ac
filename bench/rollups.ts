import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describeMachine } from './report/machine.ts';
import { figure, markdownTable } from './report/table.ts';
import { processorSeconds } from './stage/processor-time.ts';
import { runBenchmark, type Stage } from './stage/run-benchmark.ts';
import { makeDataDir, roleCommand, startServer } from './stage/server.ts';

/** How many views; `BENCH_ROLLUP_VIEWS=1000000,10000000` asks for others, and for time. */
const STEPS = (process.env['BENCH_ROLLUP_VIEWS'] ?? '1000000').split(',').map(Number);
const DAYS = 30;
const SAMPLE_MS = 100;

async function measure(stage: Stage): Promise<void> {
  console.log(`${describeMachine()}\n`);
  for (const views of STEPS) await measureViews(stage, views);
  console.log('Each row is a process; rolling and reconciling are the built server, with its start in the time.');
}

async function measureViews(stage: Stage, views: number): Promise<void> {
  const dataDir = makeDataDir(stage);
  const server = await startServer(stage, dataDir);
  await server.stop();
  const generator = (...args: readonly string[]) =>
    run(stage, {
      command: [
        process.execPath,
        '--conditions=source',
        '--import',
        'tsx',
        GENERATE,
        join(dataDir, 'clickhouse'),
        ...args,
      ],
      env: process.env,
    });
  const steps = [
    ['fill in, two beats a view', await generator(String(views), String(DAYS))],
    ['roll up every day', await run(stage, roleCommand(dataDir, 'rollup'))],
    ['roll up once more', await run(stage, roleCommand(dataDir, 'rollup'))],
    ['reconcile every day', await run(stage, roleCommand(dataDir, 'reconcile'))],
  ] as const;
  const rows = steps.map(([name, { ms, usedSeconds, peakMb, said }]) => [
    name,
    figure(ms / 1000),
    figure(ms / 1000 / (views / 1_000_000)),
    figure(usedSeconds),
    figure(peakMb),
    said.startsWith('{') ? '' : said,
  ]);
  const title = `${views.toLocaleString('en')} views over ${DAYS} days`;
  console.log(`${markdownTable([title, 's', 's a million', 'processor s', 'peak MB', 'said'], rows)}\n`);
  const { tables } = JSON.parse((await generator()).said) as { tables: readonly Size[] };
  console.log(
    `${markdownTable(
      ['Table', 'rows', 'bytes', 'bytes a view'],
      tables.map((table) => sizeRow(table, views)),
    )}\n`,
  );
}

const GENERATE = join(import.meta.dirname, 'queries', 'generate.ts');

interface Size {
  readonly table: string;
  readonly rows: number;
  readonly bytes: number;
}

const sizeRow = ({ table, rows, bytes }: Size, views: number): string[] => [
  table,
  rows.toLocaleString('en'),
  bytes.toLocaleString('en'),
  figure(bytes / views),
];

/** Runs a program to its end: how long it took, the most memory that it held, and the last line that it said. */
async function run(
  stage: Stage,
  {
    command: [program, ...args],
    env,
  }: { readonly command: readonly [string, ...string[]]; readonly env: NodeJS.ProcessEnv },
) {
  const begunMs = performance.now();
  const child = spawn(program, args, { env, stdio: ['ignore', 'pipe', 'inherit'] });
  stage.atEnd(() => child.kill());
  let peakMb = 0;
  let usedSeconds = 0;
  const sampling = setInterval(() => {
    peakMb = Math.max(peakMb, told(child.pid, peakMemoryMb));
    usedSeconds = Math.max(usedSeconds, told(child.pid, processorSeconds));
  }, SAMPLE_MS);
  const [output] = await Promise.all([text(child.stdout), once(child, 'exit')]);
  clearInterval(sampling);
  return {
    ms: performance.now() - begunMs,
    usedSeconds,
    peakMb,
    said: output.trim().split('\n').at(-1)?.trim() ?? '',
  };
}

/** The most that a process has held so far. */
const peakMemoryMb = (pid: number): number =>
  Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;

/** A figure that the system tells of a process while it runs; 0 afterwards, and where it does not tell. */
function told(pid: number | undefined, read: (pid: number) => number): number {
  try {
    return pid === undefined ? 0 : read(pid);
  } catch {
    return 0;
  }
}

await runBenchmark('Rollups', measure);
