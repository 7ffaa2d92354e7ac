import { signedHeaders } from '@playhead/signing';
import type { BenchRequest } from '../load/connection.ts';
import { keepBusy, type LoadShape } from '../load/keep-busy.ts';

// The load generator of the API, run as a process of its own: signs every request anew.

/** What it is told. */
export interface ApiLoad extends LoadShape {
  readonly accessKey: string;
  readonly secretKey: string;
  readonly request: Pick<BenchRequest, 'method' | 'target' | 'body'>;
}

const { request, accessKey, secretKey, ...shape } = JSON.parse(process.argv[2] ?? '{}') as ApiLoad;

await keepBusy({
  ...shape,
  headers: ['content-type: application/json', 'accept: application/json'],
  wantedStatus: 200,
  next: async () => {
    const { method, target } = request;
    const signed = await signedHeaders({ method, target, accessKey, secretKey, nowMs: Date.now() });
    return { ...request, headers: Object.entries(signed).map(([name, value]) => `${name}: ${value}`) };
  },
});
