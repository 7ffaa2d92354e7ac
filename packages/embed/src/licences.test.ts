/// <reference types="node" />
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Licence, LicenceRefusal, LoaderConfig } from '@playhead/contract/api';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { clockOffsetMs, createLicences, isRefusal } from './licences.ts';

const NOW_MS = 1_800_000_000_000;
const HOUR_MS = 3_600_000;

const licence = (token: string, endsInMs: number): Licence => ({
  playerName: 'p',
  playerNo: 1,
  accessKey: 'k',
  environment: 'production',
  options: {},
  token,
  tokenExpiresAtMs: NOW_MS + endsInMs,
  serverTimeMs: NOW_MS,
});

const refusal: LicenceRefusal = { error: { code: 'E0005', detail: 'not this site' } };

describe('createLicences', () => {
  let answer: unknown = licence('fresh', HOUR_MS);
  let bodies: string[] = [];
  let serverUrl = '';
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += String(chunk);
    bodies.push(`${request.method} ${request.url} ${body}`);
    response.end(JSON.stringify(answer));
  });
  const config = (inlined?: Licence | LicenceRefusal): LoaderConfig => ({
    accessKey: 'k',
    environment: 'develop',
    serverUrl,
    playerUrl: '',
    preloadUrls: [],
    ...(inlined && { licence: inlined }),
  });

  beforeEach(async () => {
    [answer, bodies] = [licence('fresh', HOUR_MS), []];
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    serverUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });

  afterEach(() => new Promise((resolve) => server.close(resolve)));

  it('takes the one that came with the loader at once', () => {
    const inlined = licence('inlined', HOUR_MS);
    expect(createLicences(() => NOW_MS).get(config(inlined))).toBe(inlined);
  });

  it('asks for one where none came, and asks once for all who want it', async () => {
    const licences = createLicences(() => NOW_MS);
    const [one, two] = await Promise.all([licences.get(config()), licences.get(config())]);
    expect(one).toMatchObject({ token: 'fresh' });
    expect(two).toBe(one);
    expect(licences.get(config())).toBe(one);
    expect(bodies).toEqual(['POST /v1/licence {"accessKey":"k","environment":"develop"}']);
  });

  it('renews one that ends, on the clock of the server', async () => {
    expect(await createLicences(() => NOW_MS).get(config(licence('old', 10_000)))).toMatchObject({ token: 'fresh' });
    // Here it is a day later; but the server said what time it is.
    const dayLater = () => NOW_MS + 24 * HOUR_MS;
    expect(createLicences(dayLater).get(config(licence('inlined', HOUR_MS)))).toMatchObject({ token: 'inlined' });
  });

  it('shows a refusal that came with the loader, and asks again when it is wanted again', async () => {
    const licences = createLicences(() => NOW_MS);
    const refused = config(refusal);
    expect(licences.get(refused)).toBe(refusal);
    expect(await licences.get(refused)).toMatchObject({ token: 'fresh' });
  });

  it("hands on the server's refusal", async () => {
    answer = { error: { code: 'E0001', detail: 'unknown key' } };
    expect(await createLicences(() => NOW_MS).get(config())).toEqual(answer);
  });

  it.each([null, {}, { error: { code: 'nonsense' } }, 'text'])('calls %j a network error', async (nonsense) => {
    answer = nonsense;
    expect(await createLicences(() => NOW_MS).get(config())).toMatchObject({ error: { code: 'E0003' } });
  });

  it('calls a server that is not there a network error', async () => {
    const gone = { ...config(), serverUrl: 'http://127.0.0.1:1' };
    expect(await createLicences(() => NOW_MS).get(gone)).toMatchObject({ error: { code: 'E0003' } });
  });
});

describe('clockOffsetMs', () => {
  it('ignores what a cache explains', () => {
    expect(clockOffsetMs(licence('t', 0), NOW_MS + 5 * 60_000)).toBe(0);
    expect(clockOffsetMs(licence('t', 0), NOW_MS - 24 * HOUR_MS)).toBe(24 * HOUR_MS);
  });
});

describe('isRefusal', () => {
  it('tells them apart', () => {
    expect(isRefusal(refusal)).toBe(true);
    expect(isRefusal(licence('t', 0))).toBe(false);
  });
});
