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
const BUSY = { connections: 128, viewers: 50_000, warmUpMs: 5000, measureMs: 15_000 };
const CALM = { connections: 4, viewers: 50_000, warmUpMs: 1000, measureMs: 5000 };
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
  const { calm, busy, drain } = await measurePlayhead(stage);
  const bare = await measureBare(stage);
  console.log(
    markdownTable(
      ['Reports of one beat', '202/s', 'p50 ms', 'p99 ms', 'server CPU s', 'per CPU s'],
      [
        row(`Playhead, ${CALM.connections} connections`, calm),
        row(`Playhead, ${BUSY.connections} connections`, busy),
        row(`bare node:http, ${BUSY.connections} connections`, bare),
        ['Playhead ÷ bare', ...comparison(busy, bare)],
      ],
    ),
  );
  console.log(
    `\n202/s is the median of the seconds measured (${BUSY.measureMs / 1000}; ${CALM.measureMs / 1000} with few connections). Answers other than 202: ${calm.others + busy.others}.`,
  );
  console.log(
    drain.ok
      ? `All ${drain.beats.toLocaleString('en')} beats could be queried ${figure(drain.lagMs / 1000)} s after the last was accepted; accepting, writing and merging came to ${figure(drain.beats / drain.serverSeconds)} beats per core-second.`
      : `After ${DRAIN_LIMIT_MS / 1000} s ${drain.pending.toLocaleString('en')} of ${drain.beats.toLocaleString('en')} beats still waited to be queryable.`,
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
  await server.stop();
  return { calm, busy, drain };
}

async function measureBare(stage: Stage): Promise<MeasuredLoad> {
  const bare = await startBareServer(stage, join(import.meta.dirname, 'beats', 'bare-server.ts'), onCore(0));
  const result = await load(stage, { url: bare.url, origin: ORIGIN, token: 'x'.repeat(200), ...BUSY }, bare.pid);
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

const row = (name: string, result: MeasuredLoad): string[] => [
  name,
  figure(perSecond(result)),
  figure(median(result.latenciesMs)),
  figure(quantile(result.latenciesMs, 0.99)),
  figure(result.serverSeconds),
  figure(perCpuSecond(result)),
];

const comparison = (ours: MeasuredLoad, bare: MeasuredLoad): string[] => [
  ratio(perSecond(ours), perSecond(bare)),
  ratio(median(ours.latenciesMs), median(bare.latenciesMs)),
  ratio(quantile(ours.latenciesMs, 0.99), quantile(bare.latenciesMs, 0.99)),
  ratio(ours.serverSeconds, bare.serverSeconds),
  ratio(perCpuSecond(ours), perCpuSecond(bare)),
];

await runBenchmark('Beats accepted durably on one core', measure);
