import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BeatLoad } from './beats/load.ts';
import { startBareServer } from './load/bare-server.ts';
import { type MeasuredLoad, runLoad } from './load/run-load.ts';
import { describeMachine } from './report/machine.ts';
import { median, quantile } from './report/summary.ts';
import { figure, markdownTable, ratio } from './report/table.ts';
import { type Command, canPin, pinned } from './stage/pinning.ts';
import { createPlayer, playToken } from './stage/player.ts';
import { processorSeconds } from './stage/processor-time.ts';
import { runBenchmark, type Stage, sleep } from './stage/run-benchmark.ts';
import { type BenchServer, makeDataDir, startServer } from './stage/server.ts';

const HOST = 'shop.localhost';
const ORIGIN = `http://${HOST}`;
const BUSY = { connections: 128, viewers: 50_000, beats: 1, warmUpMs: 5000, measureMs: 15_000 };
const CALM = { connections: 4, viewers: 50_000, beats: 1, warmUpMs: 1000, measureMs: 5000 };
/** What waited while a page was away, or all players of a page. */
const TEN = { ...BUSY, beats: 10, measureMs: 8000 };
const DRAIN_LIMIT_MS = 60_000;

const isPinned = canPin();
const onCore =
  (core: number) =>
  (command: Command): Command =>
    isPinned ? pinned(core, command) : command;

async function measure(stage: Stage): Promise<void> {
  console.log(describeMachine());
  console.log(
    isPinned
      ? '\nThe server is kept on core 0 with all its threads, the load generator on core 1.\n'
      : '\nProcesses could not be pinned to cores (that takes taskset and two cores): the server had all of them.\n',
  );
  const { calm, busy, half, ten, drain, memory } = await measurePlayhead(stage);
  const bare = await measureBare(stage, BUSY);
  const bareTen = await measureBare(stage, TEN);
  console.log(
    markdownTable(
      ['Reports', 'beats/s', 'p50 ms', 'p99 ms', 'server CPU s', 'beats per CPU s'],
      [
        row(`Playhead, ${CALM.connections} connections`, calm),
        row(`Playhead, ${BUSY.connections} connections`, busy),
        row('Playhead, at half of that', half),
        row(`bare node:http, ${BUSY.connections} connections`, bare),
        ['Playhead ÷ bare', ...comparison(busy, bare)],
        row(`Playhead, ${TEN.beats} beats a report`, ten, TEN.beats),
        row(`bare node:http, ${TEN.beats} beats a report`, bareTen, TEN.beats),
        ['Playhead ÷ bare', ...comparison(ten, bareTen)],
      ],
    ),
  );
  const others = calm.others + busy.others + half.others + ten.others;
  console.log(
    `\nReports hold one beat where nothing else is said. beats/s is the median of the seconds measured (${BUSY.measureMs / 1000}; ${CALM.measureMs / 1000} with few connections). Answers other than 202: ${others}.`,
  );
  console.log(`Resident memory of the server: ${memory.nowMb} MB at the end, ${memory.mostMb} MB at most.`);
  console.log(
    drain.ok
      ? `All ${drain.beats.toLocaleString('en')} beats of the second line could be queried ${figure(drain.lagMs / 1000)} s after the last was accepted; accepting, writing and merging came to ${figure(drain.beats / drain.serverSeconds)} beats per core-second.`
      : `After ${DRAIN_LIMIT_MS / 1000} s ${drain.pending.toLocaleString('en')} of ${drain.beats.toLocaleString('en')} beats still waited to be queryable.`,
  );
  console.log(
    `At half load, ${figure(perSecond(half))} beats/s, a beat could be queried ${figure(half.lagMs / 1000)} s after the last was accepted.`,
  );
}

async function measurePlayhead(stage: Stage) {
  const server = await startServer(stage, makeDataDir(stage), onCore(0));
  const { accessKey } = await createPlayer(server, HOST);
  const token = await playToken(server, accessKey, ORIGIN);
  const target = { url: server.url, origin: ORIGIN, token };
  const calm = await load(stage, { ...target, ...CALM }, server.pid);
  await untilDrained(server);
  const beforeSeconds = processorSeconds(server.pid);
  const busy = await load(stage, { ...target, ...BUSY }, server.pid);
  const drained = await untilDrained(server);
  const drain = { ...drained, beats: busy.sent, serverSeconds: processorSeconds(server.pid) - beforeSeconds };
  const half = await measureHalf(stage, server, { ...target, perSecond: Math.round(perSecond(busy) / 2) });
  const ten = await load(stage, { ...target, ...TEN }, server.pid);
  const memory = residentMb(server.pid);
  await server.stop();
  return { calm, busy, half, ten, drain, memory };
}

type Target = Pick<BeatLoad, 'url' | 'origin' | 'token' | 'perSecond'>;

/** Half of what it takes at most, each report sent when it is due. */
async function measureHalf(stage: Stage, server: BenchServer, target: Target) {
  const result = await load(stage, { ...BUSY, ...target }, server.pid);
  const drained = await untilDrained(server);
  return { ...result, lagMs: drained.ok ? drained.lagMs : Number.POSITIVE_INFINITY };
}

/** Resident memory of a process, now and at most, in MB (Linux). */
function residentMb(pid: number) {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const read = (name: string) =>
    Math.round(Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0) / 1024);
  return { nowMb: read('VmRSS'), mostMb: read('VmHWM') };
}

async function measureBare(stage: Stage, shape: typeof BUSY): Promise<MeasuredLoad> {
  const bare = await startBareServer(stage, join(import.meta.dirname, 'beats', 'bare-server.ts'), onCore(0));
  const result = await load(stage, { url: bare.url, origin: ORIGIN, token: 'x'.repeat(200), ...shape }, bare.pid);
  await bare.stop();
  return result;
}

const LOAD = join(import.meta.dirname, 'beats', 'load.ts');
const load = (stage: Stage, settings: BeatLoad, serverPid: number) =>
  runLoad(stage, { file: LOAD, settings }, serverPid, onCore(1));

/** Waits until nothing accepted waits any more. */
async function untilDrained({ url }: BenchServer) {
  const beginMs = performance.now();
  let pending = await pendingBeats(url);
  while (pending > 0) {
    if (performance.now() - beginMs > DRAIN_LIMIT_MS) return { ok: false, pending } as const;
    await sleep(50);
    pending = await pendingBeats(url);
  }
  return { ok: true, lagMs: performance.now() - beginMs } as const;
}

async function pendingBeats(url: string): Promise<number> {
  const text = await (await fetch(`${url}/metrics`)).text();
  return Number(/^playhead_spool_pending_beats (\d+)$/m.exec(text)?.[1]);
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const perSecond = (result: MeasuredLoad) => median(result.perSecond);
const perCpuSecond = (result: MeasuredLoad) => sum(result.perSecond) / result.serverSeconds;

const row = (name: string, result: MeasuredLoad, beats = 1): string[] => [
  name,
  figure(perSecond(result) * beats),
  figure(median(result.latenciesMs)),
  figure(quantile(result.latenciesMs, 0.99)),
  figure(result.serverSeconds),
  figure(perCpuSecond(result) * beats),
];

const comparison = (ours: MeasuredLoad, bare: MeasuredLoad): string[] => [
  ratio(perSecond(ours), perSecond(bare)),
  ratio(median(ours.latenciesMs), median(bare.latenciesMs)),
  ratio(quantile(ours.latenciesMs, 0.99), quantile(bare.latenciesMs, 0.99)),
  ratio(ours.serverSeconds, bare.serverSeconds),
  ratio(perCpuSecond(ours), perCpuSecond(bare)),
];

await runBenchmark('Beats accepted durably on one core', measure);
