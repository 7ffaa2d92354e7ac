import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startWaitingIngest, type WaitingIngest } from './accepted-rows.fixture.ts';
import { openPlaces } from './network/places.ts';
import { sampleBeat, sampleBody } from './sample-report.fixture.ts';

let waiting: WaitingIngest;
const logged: unknown[] = [];
beforeAll(async () => {
  const outcome = await openPlaces(undefined);
  if (!outcome.ok) throw new Error(outcome.fault);
  await outcome.places.ready();
  const log = { warn: (...facts: unknown[]) => logged.push(facts), error: (...facts: unknown[]) => logged.push(facts) };
  waiting = await startWaitingIngest({ places: outcome.places, log });
});
afterAll(() => waiting.close());

describe('the row of a beat', () => {
  it('says where the viewer is, and not the address', async () => {
    const rows = await waiting.rowsOf(sampleBody([sampleBeat()]), { address: '168.126.63.1' });
    expect(rows).toMatchObject([{ continent: 'AS', country: 'KR', asn: 4766, isp: 'Korea Telecom' }]);
    expect(JSON.stringify([rows, waiting.ingest.recent(7, { limit: 10 }), logged])).not.toContain('168.126');
  });

  it('says nothing where the address says nothing', async () => {
    const [row] = await waiting.rowsOf(sampleBody([sampleBeat()]), { address: '192.168.1.1' });
    for (const name of ['continent', 'country', 'region', 'city', 'asn', 'isp']) expect(row).not.toHaveProperty(name);
  });
});
