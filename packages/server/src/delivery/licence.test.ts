import type { Environment } from '@playhead/contract/api';
import { describe, expect, it } from 'vitest';
import { createLicences, type DeliverablePlayer } from './licence.ts';

const player: DeliverablePlayer = {
  accountId: 7,
  playerNo: 1001,
  name: 'news',
  isServed: true,
  version: '0.2.0',
  webDomains: ['https://www.example.com'],
  options: { develop: { muted: true }, production: { muted: false } },
};

const players: Readonly<Record<string, DeliverablePlayer>> = { known: player, stopped: { ...player, isServed: false } };

function licencesAt(clock: { nowMs: number }) {
  const licences = createLicences({
    issueToken: async (claims, times) => JSON.stringify({ ...claims, ...times }),
    now: () => clock.nowMs,
  });
  return (accessKey: string, environment: Environment, origin: string, isHosted = false) =>
    licences({
      accessKey,
      player: players[accessKey],
      environment,
      page: { origin, isHosted },
    });
}

describe('createLicences', () => {
  it("gives a page of the player's domain its options and a token for that origin", async () => {
    const licence = await licencesAt({ nowMs: 1_000_000 })('known', 'production', 'https://www.example.com');
    expect(licence).toMatchObject({
      playerNo: 1001,
      playerName: 'news',
      options: { muted: false },
      serverTimeMs: 900_000,
    });
    const token = 'token' in licence ? JSON.parse(licence.token) : undefined;
    expect(token).toMatchObject({
      accountId: 7,
      playerNo: 1001,
      environment: 'production',
      origin: 'https://www.example.com',
    });
    expect(token.expiresAtMs - 1_000_000).toBeGreaterThanOrEqual(60 * 60_000);
  });

  it('says the same to the byte for five minutes, then something new', async () => {
    const clock = { nowMs: 0 };
    const ask = async () => JSON.stringify(await licencesAt(clock)('known', 'production', 'https://www.example.com'));
    const first = await ask();
    clock.nowMs = 299_999;
    expect(await ask()).toBe(first);
    clock.nowMs = 300_000;
    expect(await ask()).not.toBe(first);
  });

  it('refuses a page of another domain with E0005, naming the origin', async () => {
    const refusal = await licencesAt({ nowMs: 0 })('known', 'production', 'https://evil.test');
    expect(refusal).toEqual({ error: { code: 'E0005', detail: expect.stringContaining('https://evil.test') } });
  });

  it('refuses an unknown access key with E0001', async () => {
    const refusal = await licencesAt({ nowMs: 0 })('unknown', 'production', 'https://www.example.com');
    expect(refusal).toMatchObject({ error: { code: 'E0001' } });
  });

  it('refuses every page while the service of the account is stopped, with E0001', async () => {
    const ask = licencesAt({ nowMs: 0 });
    for (const isHosted of [true, false]) {
      const refusal = await ask('stopped', 'production', 'https://www.example.com', isHosted);
      expect(refusal).toEqual({ error: { code: 'E0001', detail: expect.stringContaining('stopped') } });
    }
  });

  it('gives Develop its own options, on localhost too', async () => {
    const licence = await licencesAt({ nowMs: 0 })('known', 'develop', 'http://localhost:5173');
    expect(licence).toMatchObject({ environment: 'develop', options: { muted: true } });
  });

  it("gives the server's own page of the player a licence for the server's origin", async () => {
    const licence = await licencesAt({ nowMs: 0 })('known', 'production', 'https://video.example.com', true);
    expect(licence).toMatchObject({ playerNo: 1001 });
    expect('token' in licence && JSON.parse(licence.token)).toMatchObject({ origin: 'https://video.example.com' });
    const elsewhere = await licencesAt({ nowMs: 0 })('known', 'production', 'https://video.example.com');
    expect(elsewhere).toMatchObject({ error: { code: 'E0005' } });
  });
});
