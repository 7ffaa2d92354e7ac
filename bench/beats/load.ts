import { type Connection, openConnection } from './connection.ts';
import type { LoadResult, LoadSettings } from './run-load.ts';
import { createViewers, type Viewers } from './viewers.ts';

// The load generator, run as a process of its own: keeps so many connections busy, each with one report at a time, and tells its
// parent when the measured time begins, and how it went when that ends.

const USER_AGENT =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36';

async function main(settings: LoadSettings): Promise<void> {
  const { url, origin, token, viewers: count, connections, warmUpMs, measureMs } = settings;
  const viewers = createViewers(count, token, Date.now());
  const headers = [
    `origin: ${origin}`,
    `user-agent: ${USER_AGENT}`,
    'accept: */*',
    'accept-encoding: gzip, deflate, br, zstd',
    'accept-language: ko-KR,ko;q=0.9',
    'content-type: text/plain;charset=UTF-8',
  ];
  const open = await Promise.all(Array.from({ length: connections }, () => openConnection(new URL(url), headers)));
  const beginMs = performance.now() + warmUpMs;
  const record = createRecord(beginMs, measureMs);
  setTimeout(() => process.send?.('begin'), warmUpMs);
  await Promise.all(open.map((connection) => keepBusy(connection, viewers, beginMs + measureMs, record.add)));
  for (const connection of open) connection.close();
  process.send?.(record.result(), () => process.disconnect());
}

async function keepBusy(connection: Connection, viewers: Viewers, endMs: number, add: Add): Promise<void> {
  while (performance.now() < endMs) {
    const body = viewers.nextReport(Date.now());
    const sentMs = performance.now();
    add(await connection.post(body), sentMs, performance.now());
  }
}

type Add = (status: number, sentMs: number, answeredMs: number) => void;

/** Counts answers by second and status; only those that came within the measured time. */
function createRecord(beginMs: number, measureMs: number): { add: Add; result: () => LoadResult } {
  const perSecond: number[] = Array.from({ length: Math.round(measureMs / 1000) }, () => 0);
  const latenciesMs: number[] = [];
  let others = 0;
  let sent = 0;
  return {
    add: (status, sentMs, answeredMs) => {
      sent += 1;
      const second = Math.floor((answeredMs - beginMs) / 1000);
      if (status !== 202) others += 1;
      if (status !== 202 || second < 0 || perSecond[second] === undefined) return;
      perSecond[second] += 1;
      latenciesMs.push(answeredMs - sentMs);
    },
    result: () => ({ perSecond, latenciesMs, others, sent }),
  };
}

await main(JSON.parse(process.argv[2] ?? '{}') as LoadSettings);
