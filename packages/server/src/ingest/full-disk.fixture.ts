/**
 * A process that takes beats until its disk is full, then lets the columnar store come back and takes one more. It prints what it
 * saw as JSON. Argument: directory of the spool. To be run with a limit on the size of files.
 */
import { ColumnarError } from '../store/columnar/index.ts';
import { createIngest } from './create-ingest.ts';
import { sampleBeat, sampleBody, sampleContext, silentLog, verifySample } from './sample-report.fixture.ts';
import { openSpool } from './spool.ts';

const store = {
  isThere: false,
  rows: 0,
  insertLines: async (_table: string, lines: readonly string[]) => {
    if (!store.isThere) throw new ColumnarError('away', 'away', undefined, undefined);
    store.rows += lines.length;
  },
};

const ingest = createIngest({
  spool: openSpool(process.argv[2] ?? ''),
  columnar: store,
  verifyToken: verifySample(),
  now: Date.now,
  log: silentLog,
});

const body = sampleBody(Array.from({ length: 100 }, (_, seq) => sampleBeat({ seq })));
const acceptOne = () => ingest.accept(body, sampleContext());

let outcome = await acceptOne();
while (outcome.ok) outcome = await acceptOne();
const whenFull = outcome.kind;
store.isThere = true;
await ingest.drain();
const { ok: takesAgain } = await acceptOne();
await ingest.close();
const { accepted, pending } = ingest.stats();
process.stdout.write(JSON.stringify({ whenFull, takesAgain, accepted, written: store.rows, pending }));
