import { describe, expect, it } from 'vitest';
import { dayOf } from './daily-salts.ts';
import { createViewers, type ViewerFacts } from './viewers.ts';

const NOON_MS = Date.UTC(2026, 10, 25, 12);
const DAY_MS = 86_400_000;

const saltOf = (day: number) => (Math.abs(day - dayOf(NOON_MS)) <= 1 ? new Uint8Array(32).fill(day % 251) : undefined);
const viewers = (key = 1) =>
  createViewers({ key: new Uint8Array(32).fill(key), salts: { known: saltOf, prepare: async () => {} } });

const facts = (changed: Partial<ViewerFacts> = {}): ViewerFacts => ({
  accountId: 7,
  viewerId: undefined,
  address: '203.0.113.7',
  userAgent: 'Mozilla/5.0',
  origin: 'https://www.example.com',
  viewIdTimeMs: NOON_MS,
  ...changed,
});
const hashOf = (changed: Partial<ViewerFacts> = {}, key = 1) => viewers(key).viewerOf(facts(changed))?.viewerHash;

describe('createViewers', () => {
  it('knows a named viewer for good, on any device, within the account', () => {
    const named = { viewerId: 'somebody@example.com' };
    const elsewhere = { address: '2001:db8::1', userAgent: 'curl/8', origin: 'https://other.example' };
    expect(viewers().viewerOf(facts(named))?.viewerKind).toBe('id');
    expect(hashOf({ ...named, ...elsewhere, viewIdTimeMs: NOON_MS + 400 * DAY_MS })).toBe(hashOf(named));
    expect(hashOf({ ...named, accountId: 8 })).not.toBe(hashOf(named));
    expect(hashOf({ viewerId: 'somebody@example.con' })).not.toBe(hashOf(named));
    expect(hashOf(named, 2)).not.toBe(hashOf(named));
  });

  it('knows everybody else within a day, by neighbourhood, user agent and site', () => {
    expect(viewers().viewerOf(facts())?.viewerKind).toBe('daily');
    expect(hashOf({ address: '203.0.113.250', viewIdTimeMs: NOON_MS + 1000 })).toBe(hashOf());
    for (const other of [
      { address: '203.0.114.7' },
      { userAgent: 'curl/8' },
      { origin: 'https://other.example' },
      { accountId: 8 },
      { viewIdTimeMs: NOON_MS - DAY_MS },
    ])
      expect([other, hashOf(other)]).not.toEqual([other, hashOf()]);
    expect(hashOf({}, 2)).not.toBe(hashOf());
  });

  it('goes by the day on which a view began, so that nobody changes at midnight', () => {
    const began = { viewIdTimeMs: Date.UTC(2026, 10, 25, 23, 59) };
    expect(hashOf(began)).toBe(hashOf());
    expect(hashOf({ viewIdTimeMs: Date.UTC(2026, 10, 26, 0, 1) })).not.toBe(hashOf());
  });

  it('knows nobody without an address, or once the salt is gone', () => {
    expect(hashOf({ address: undefined })).toBeUndefined();
    expect(hashOf({ address: 'nonsense' })).toBeUndefined();
    expect(hashOf({ viewIdTimeMs: NOON_MS - 2 * DAY_MS })).toBeUndefined();
  });

  it('makes unsigned numbers of 64 bits that a column holds', () => {
    const hashes = Array.from({ length: 200 }, (_, index) => BigInt(hashOf({ viewerId: `v${index}` }) ?? 0));
    for (const hash of hashes) expect(hash > 0n && hash < 1n << 64n).toBe(true);
    expect(hashes.some((hash) => hash >= 1n << 63n)).toBe(true);
  });
});
