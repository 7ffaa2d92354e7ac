import { keepBusy, type LoadShape } from '../load/keep-busy.ts';
import { createAddresses } from './addresses.ts';
import { createViewers } from './viewers.ts';

// The load generator of the beats, run as a process of its own.

/** What it is told. */
export interface BeatLoad extends LoadShape {
  readonly origin: string;
  readonly token: string;
  readonly viewers: number;
  /** Beats in each report. */
  readonly beats: number;
}

const USER_AGENT =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36';

const { origin, token, viewers: count, beats, ...shape } = JSON.parse(process.argv[2] ?? '{}') as BeatLoad;
const nextAddress = createAddresses();
const viewers = createViewers(count, token, Date.now());

await keepBusy({
  ...shape,
  headers: [
    `origin: ${origin}`,
    `user-agent: ${USER_AGENT}`,
    'accept: */*',
    'accept-encoding: gzip, deflate, br, zstd',
    'accept-language: ko-KR,ko;q=0.9',
    'content-type: text/plain;charset=UTF-8',
  ],
  wantedStatus: 202,
  next: () => ({
    method: 'POST',
    target: '/v1/beats',
    headers: [`x-forwarded-for: ${nextAddress()}`],
    body: viewers.nextReport(Date.now(), beats),
  }),
});
