import { BOT_SIGNALS, signalsIn } from '@playhead/contract/beats';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startWaitingIngest, type WaitingIngest, type WaitingRow } from './accepted-rows.fixture.ts';
import { openPlaces } from './network/places.ts';
import { sampleBeat, sampleBody } from './sample-report.fixture.ts';
import { createViewers } from './viewers/viewers.ts';

let waiting: WaitingIngest;
const logged: unknown[] = [];
beforeAll(async () => {
  const outcome = await openPlaces(undefined);
  if (!outcome.ok) throw new Error(outcome.fault);
  await outcome.places.ready();
  const salts = { known: () => new Uint8Array(32), prepare: async () => {} };
  const viewers = createViewers({ key: new Uint8Array(32).fill(1), salts });
  const log = { warn: (...facts: unknown[]) => logged.push(facts), error: (...facts: unknown[]) => logged.push(facts) };
  waiting = await startWaitingIngest({ places: outcome.places, viewers, log });
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

  it('says what is known of the device; what the player tells wins', async () => {
    const userAgent = 'Mozilla/5.0 (Windows NT 6.1; rv:115.0) Gecko/20100101 Firefox/115.0';
    const told = sampleBeat({ seq: 4, metadata: { osVersion: '7.1', deviceModel: 'Pixel 9' } });
    expect(await waiting.rowsOf(sampleBody([sampleBeat(), told]), { userAgent })).toMatchObject([
      { browser: 'firefox', browser_version: '115', os: 'windows', os_version: '7' },
      { browser_version: '115', os_version: '7.1', device_model: 'Pixel 9' },
    ]);
    const hints = { brands: '"Chromium";v="156", "Brave";v="156"', platform: '"Android"', mobile: '?1' };
    expect(await waiting.rowsOf(sampleBody([sampleBeat()]), hints)).toMatchObject([
      { browser: 'brave', browser_version: '156', os: 'android', device: 'mobile' },
    ]);
  });

  it('has a keyed hash of who the integrator says it is, and says it nowhere else', async () => {
    const viewerId = 'somebody@example.com';
    const rows = await waiting.rowsOf(sampleBody([sampleBeat({ metadata: { viewerId, title: 'x' } })]), {
      address: '168.126.63.1',
    });
    expect(rows).toMatchObject([{ viewer_kind: 'id', viewer_hash: expect.stringMatching(/^[1-9]\d{0,19}$/) }]);
    expect(waiting.lines().join() + JSON.stringify([waiting.ingest.recent(7, { limit: 100 }), logged])).not.toContain(
      viewerId,
    );
  });

  it('tells viewers without a name apart for a day, once a view', async () => {
    const address = '168.126.63.1';
    const beats = [sampleBeat({ seq: 0 }), sampleBeat({ seq: 1, metadata: { title: 'x' } }), sampleBeat({ seq: 2 })];
    const [first, told, later] = await waiting.rowsOf(sampleBody(beats), { address });
    expect(first).toMatchObject({ viewer_kind: 'daily', viewer_hash: told?.['viewer_hash'] });
    // A beat without metadata must not take the name away that an earlier one brought.
    expect(later).not.toHaveProperty('viewer_hash');
    const [unknown] = await waiting.rowsOf(sampleBody([sampleBeat({ seq: 0 })]), { address: undefined });
    expect(unknown).not.toHaveProperty('viewer_kind');
  });

  it('tells what speaks for a program, and drops nothing for it', async () => {
    const beats = [sampleBeat(), sampleBeat({ seq: 4, metadata: { automated: true } })];
    const userAgent = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/156.0.0.0';
    const program = { userAgent, acceptLanguage: undefined, address: '223.130.195.95' };
    const found = (rows: readonly WaitingRow[]) =>
      rows.map((row) => signalsIn(Number(row['bot_signals'] ?? 0), BOT_SIGNALS));
    expect(found(await waiting.rowsOf(sampleBody(beats)))).toEqual([[], ['automated']]);
    expect(found(await waiting.rowsOf(sampleBody(beats), program))).toEqual([
      ['userAgent', 'hosting', 'headers'],
      ['userAgent', 'automated', 'hosting', 'headers'],
    ]);
  });
});
