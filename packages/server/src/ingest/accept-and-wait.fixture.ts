/**
 * A process that takes beats and never gets to write them: the columnar store is away. It says `acked <n>` once n reports
 * were answered, and waits to be killed. Arguments: directory of the spool, number of reports.
 */
import { createIngest } from './create-ingest.ts';
import {
  sampleBeat,
  sampleBody,
  sampleContext,
  sampleToken,
  silentLog,
  verifySample,
  viewIdAt,
} from './sample-report.fixture.ts';
import { openSpool } from './spool.ts';

const [path = '', count = '0'] = process.argv.slice(2);
const startMs = Date.now();

const ingest = createIngest({
  spool: openSpool(path),
  columnar: { insertLines: () => Promise.reject(new Error('away')) },
  verifyToken: verifySample(sampleToken(startMs)),
  now: () => Date.now(),
  log: silentLog,
});

const report = async (number: number) => {
  const viewId = viewIdAt(startMs, number);
  const body = sampleBody([sampleBeat({ viewId })], { sentAtMs: startMs + 10_000 });
  const outcome = await ingest.accept(body, sampleContext({ receivedAtMs: startMs + 10_020 }));
  if (!outcome.ok || outcome.reply.accepted !== 1) throw new Error(JSON.stringify(outcome));
};

await Promise.all(Array.from({ length: Number(count) }, (_, number) => report(number)));
process.stdout.write(`acked ${count}\n`);
setInterval(() => {}, 1000);
