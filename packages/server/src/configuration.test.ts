import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { PLANS } from '@playhead/contract/plans';
import { describe, expect, it } from 'vitest';
import { configurationTable, parseConfiguration } from './configuration.ts';

const parsed = (environment: Record<string, string>) => {
  const outcome = parseConfiguration(environment);
  if (!outcome.ok) throw new Error(outcome.faults.join('\n'));
  return outcome.configuration;
};
const faultsOf = (environment: Record<string, string>) => {
  const outcome = parseConfiguration(environment);
  return outcome.ok ? [] : outcome.faults;
};

describe('parseConfiguration', () => {
  it('starts on embedded engines at 127.0.0.1:8080 where nothing is set', () => {
    const configuration = parsed({});
    expect(configuration).toMatchObject({
      host: '127.0.0.1',
      port: 8080,
      publicUrl: 'http://127.0.0.1:8080',
      role: 'all',
    });
    expect(configuration.databaseUrl).toBeUndefined();
    expect(configuration.clickhouseUrl).toBeUndefined();
  });

  it('derives the public address from host and port, and never says a wildcard address to a browser', () => {
    expect(parsed({ PLAYHEAD_HOST: '0.0.0.0', PLAYHEAD_PORT: '9000' }).publicUrl).toBe('http://localhost:9000');
    expect(parsed({ PLAYHEAD_HOST: '::1' }).publicUrl).toBe('http://[::1]:8080');
    expect(parsed({ PLAYHEAD_PUBLIC_URL: 'https://video.example.com/' }).publicUrl).toBe('https://video.example.com');
  });

  it('lists every fault at once', () => {
    const faults = faultsOf({ PLAYHEAD_PORT: '0', PLAYHEAD_ROLE: 'boss', PLAYHEAD_MASTER_KEY: 'short' });
    expect(faults).toEqual([
      'PLAYHEAD_PORT must be a whole number from 1 to 65535',
      'PLAYHEAD_ROLE must be one of all, migrate, rollup, reconcile',
      'PLAYHEAD_MASTER_KEY must be 64 hex digits',
    ]);
  });

  it.each([
    ['PLAYHEAD_PUBLIC_URL', 'https://video.example.com/path'],
    ['PLAYHEAD_PUBLIC_URL', 'ftp://video.example.com'],
    ['PLAYHEAD_DATABASE_URL', 'mysql://localhost/x'],
    ['PLAYHEAD_CLICKHOUSE_URL', 'tcp://localhost:9000'],
    ['PLAYHEAD_QUERY_TIMEOUT_SECONDS', '0'],
    ['PLAYHEAD_RATE_PER_SECOND', '-1'],
    ['PLAYHEAD_RATE_BURST', '0'],
    ['PLAYHEAD_THROTTLE_IN_FLIGHT', '1.5'],
    ['PLAYHEAD_PLAN_BASIC_PLAYERS', 'many'],
    ['PLAYHEAD_TRUSTED_PROXIES', '10.0.0.0/33'],
    ['PLAYHEAD_TRUSTED_PROXIES', 'proxy.example.com'],
    ['PLAYHEAD_BOOTSTRAP_EMAIL', 'nobody'],
    ['PLAYHEAD_BOOTSTRAP_PASSWORD', 'too-short'],
  ])('refuses %s=%s and names it', (name, value) => {
    expect(faultsOf({ [name]: value })).toEqual([expect.stringContaining(name)]);
  });

  it('limits callers and leaves plans as they are where nothing is said', () => {
    const { limits, plans, trustedProxies, queryTimeoutSeconds } = parsed({});
    const usual = { ratePerSecond: 100, rateBurst: 200, throttleInFlight: 64, failedProofsPerMinute: 60 };
    expect(limits).toEqual({ ...usual, beatsPerSecond: 0 });
    expect(plans).toEqual(PLANS);
    expect({ trustedProxies, queryTimeoutSeconds }).toEqual({ trustedProxies: [], queryTimeoutSeconds: 15 });
  });

  it('takes limits, plans and proxies; 0 lifts a limit', () => {
    const { limits, plans, trustedProxies } = parsed({
      PLAYHEAD_RATE_PER_SECOND: '0',
      PLAYHEAD_PLAN_BASIC_PLAYERS: '0',
      PLAYHEAD_PLAN_STANDARD_MONTHLY_REQUESTS: '100000',
      PLAYHEAD_TRUSTED_PROXIES: '10.0.0.0/8, ::1',
    });
    expect(limits.ratePerSecond).toBe(0);
    expect(plans.basic).not.toHaveProperty('players');
    expect(plans.standard.monthlyRequests).toBe(100_000);
    expect(trustedProxies).toEqual(['10.0.0.0/8', '::1']);
  });

  it('starts in spite of a variable that it does not know, and names it', () => {
    const outcome = parseConfiguration({ PLAYHEAD_PROT: '1', PLAYHEAD_ACCESS_KEY: 'the command line reads this' });
    expect(outcome).toMatchObject({ ok: true, unknown: ['PLAYHEAD_PROT'] });
  });

  it('never repeats a secret in a fault', () => {
    expect(faultsOf({ PLAYHEAD_BOOTSTRAP_SECRET_KEY: 'hunter2' }).join()).not.toContain('hunter2');
  });

  it('refuses a cluster without a server', () => {
    expect(faultsOf({ PLAYHEAD_CLICKHOUSE_CLUSTER: 'main' })).toHaveLength(1);
  });

  it('reads a master key of 32 bytes', () => {
    expect(parsed({ PLAYHEAD_MASTER_KEY: 'ab'.repeat(32) }).masterKey).toEqual(new Uint8Array(32).fill(0xab));
  });
});

describe('parseConfiguration', () => {
  it('takes a limit of beats, and the path of a database from where the server is started', () => {
    const { limits, cityDatabase } = parsed({ PLAYHEAD_BEATS_PER_SECOND: '500', PLAYHEAD_CITY_DATABASE: 'city.mmdb' });
    expect([limits.beatsPerSecond, cityDatabase]).toEqual([500, resolve('city.mmdb')]);
    expect(parsed({}).cityDatabase).toBeUndefined();
  });
});

describe('configurationTable', () => {
  it('is what docs/configuration.md says', () => {
    const page = readFileSync(new URL('../../../docs/configuration.md', import.meta.url), 'utf8');
    expect(page).toContain(configurationTable());
  });
});
