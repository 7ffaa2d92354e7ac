import { join } from 'node:path';
import type { ApiLoad } from './api/load.ts';
import { startBareServer } from './load/bare-server.ts';
import { type MeasuredLoad, runLoad } from './load/run-load.ts';
import { describeMachine } from './report/machine.ts';
import { median, quantile } from './report/summary.ts';
import { figure, markdownTable, ratio } from './report/table.ts';
import { type Command, canPin, pinned } from './stage/pinning.ts';
import { createPlayer } from './stage/player.ts';
import { runBenchmark, type Stage } from './stage/run-benchmark.ts';
import { KEYS, makeDataDir, startServer } from './stage/server.ts';

const SHAPE = { connections: 32, warmUpMs: 3000, measureMs: 8000 };
const PLAYER = '/api/v1/players/1001';

/** What is asked for, from nothing to a change of the store; each row does what the one above does, and more. */
const STEPS = [
  { name: 'no authentication, no store: GET /healthz', request: { method: 'GET', target: '/healthz' } },
  {
    name: 'signed, no store: GET …/checkName with a bad name',
    request: { method: 'GET', target: '/api/v1/players/checkName?name=1' },
  },
  { name: 'signed, reads a player: GET …/players/{no}', request: { method: 'GET', target: PLAYER } },
  {
    name: 'signed, lists ten players: GET …/players',
    request: { method: 'GET', target: '/api/v1/players?page_no=1&page_size=10' },
  },
  {
    name: 'signed, deploys options: PUT …/applyDev',
    request: { method: 'PUT', target: `${PLAYER}/applyDev`, body: '{"option":{"autostart":false}}' },
  },
] as const satisfies readonly { name: string; request: ApiLoad['request'] }[];

const isPinned = canPin();
const onCore =
  (core: number) =>
  (command: Command): Command =>
    isPinned ? pinned(core, command) : command;

interface Measured {
  readonly name: string;
  readonly load: MeasuredLoad;
}

async function measure(stage: Stage): Promise<void> {
  console.log(describeMachine());
  console.log(
    isPinned
      ? '\nThe server is kept on core 0 with all its threads, the load generator on core 1.\n'
      : '\nProcesses could not be pinned to cores (that takes taskset and two cores): the server had all of them.\n',
  );
  const floor = await measureFloor(stage);
  const steps = await measureSteps(stage);
  console.log(
    markdownTable(
      ['Requests', '200/s', '÷ floor', 'p50 ms', 'p99 ms', 'CPU µs each'],
      [floor, ...steps].map((measured) => row(measured, floor)),
    ),
  );
  const failures = [floor, ...steps].reduce((sum, { load }) => sum + load.others, 0);
  console.log(`\n200/s is the median of the ${SHAPE.measureMs / 1000} seconds measured. Other answers: ${failures}.\n`);
  console.log(sharesTable(floor, steps));
}

async function measureFloor(stage: Stage): Promise<Measured> {
  const bare = await startBareServer(stage, join(import.meta.dirname, 'api', 'fastify-alone.ts'), onCore(0));
  const load = await run(stage, bare.url, bare.pid, { method: 'GET', target: PLAYER });
  await bare.stop();
  return { name: 'Fastify alone, an answer of the same size', load };
}

async function measureSteps(stage: Stage): Promise<readonly Measured[]> {
  const server = await startServer(stage, makeDataDir(stage), onCore(0));
  for (let count = 0; count < 10; count += 1) await createPlayer(server, 'shop.localhost', `bench-${count}`);
  const measured: Measured[] = [];
  for (const { name, request } of STEPS) {
    measured.push({ name, load: await run(stage, server.url, server.pid, request) });
  }
  await server.stop();
  return measured;
}

const LOAD = join(import.meta.dirname, 'api', 'load.ts');

const run = (stage: Stage, url: string, pid: number, request: ApiLoad['request']) => {
  const settings: ApiLoad = { ...SHAPE, ...KEYS, url, request };
  return runLoad(stage, { file: LOAD, settings }, pid, onCore(1));
};

const perSecond = ({ load }: Measured) => median(load.perSecond);
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const cpuMicroseconds = ({ load }: Measured) => (load.serverSeconds * 1e6) / sum(load.perSecond);

const row = (measured: Measured, floor: Measured): string[] => [
  measured.name,
  figure(perSecond(measured)),
  ratio(perSecond(measured), perSecond(floor)),
  figure(median(measured.load.latenciesMs)),
  figure(quantile(measured.load.latenciesMs, 0.99)),
  figure(cpuMicroseconds(measured)),
];

/** Where the processor time of reading one player goes, by what each step costs more than the one before. */
function sharesTable(floor: Measured, [edge, signed, read]: readonly Measured[]): string {
  if (!edge || !signed || !read) throw new Error('A step was not measured.');
  const costs = [floor, edge, signed, read].map(cpuMicroseconds);
  const whole = costs.at(-1) ?? Number.NaN;
  const parts = [
    'Fastify',
    'our edge: trace id, security headers, hooks',
    'signature and permission',
    'store and answer',
  ];
  return markdownTable(
    ['Of a signed request that reads a player', 'CPU µs', 'share'],
    parts.map((name, index) => {
      const own = (costs[index] ?? 0) - (costs[index - 1] ?? 0);
      return [name, figure(own), `${figure((own / whole) * 100)} %`];
    }),
  );
}

await runBenchmark('Signed requests on one core', measure);
