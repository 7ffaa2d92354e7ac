import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPlaces, type Places } from './places.ts';
import { writeMmdb } from './write-mmdb.fixture.ts';

let folder: string;
let places: Places;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'playhead-places-'));
  places = await opened();
  await places.ready();
});
afterAll(() => rm(folder, { recursive: true }));

async function opened(cityDatabase?: string): Promise<Places> {
  const outcome = await openPlaces(cityDatabase);
  if (!outcome.ok) throw new Error(outcome.fault);
  return outcome.places;
}

const file = async (name: string, content: Buffer | string) => {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
};

const GOOGLE = { continent: 'NA', country: 'US', asn: 15_169, isp: 'Google LLC' };

describe('openPlaces', () => {
  it.each([
    ['8.8.8.8', GOOGLE],
    ['::ffff:8.8.8.8', GOOGLE],
    ['2001:4860:4860::8888', GOOGLE],
    ['168.126.63.1', { continent: 'AS', country: 'KR', asn: 4766, isp: 'Korea Telecom' }],
    ['223.130.195.95', { continent: 'AS', country: 'KR', asn: 23_576, isp: 'NAVER Cloud Corp.' }],
    ['2400:2200::1', { continent: 'AS', country: 'JP', asn: 17_676 }],
  ])('knows country and network of %s', (address, place) => {
    expect(places.placeOf(address)).toMatchObject(place);
  });

  it.each(['127.0.0.1', '::1', '10.0.0.1', '192.168.1.1', 'fc00::1', '203.0.113.5', 'nonsense', '', undefined])(
    'knows nothing of %s',
    (address) => {
      expect(places.placeOf(address)).toEqual({});
    },
  );

  it('answers before the autonomous systems have been read, without them', async () => {
    const fresh = await opened();
    expect(fresh.placeOf('8.8.8.8')).toEqual({ continent: 'NA', country: 'US' });
    await fresh.ready();
    expect(fresh.placeOf('8.8.8.8')).toEqual(GOOGLE);
  });

  it("adds region and city of the operator's database, whose country wins", async () => {
    const seoul = {
      city: { names: { en: 'Seoul', ko: '서울특별시' } },
      country: { iso_code: 'KR' },
      subdivisions: [{ iso_code: '11' }],
    };
    const networks = { '8.8.8.0/24': seoul, '1.1.1.0/24': { country: { iso_code: 'JP' } } };
    const path = await file('city.mmdb', writeMmdb('GeoLite2-City', networks));
    const withCities = await opened(path);
    const place = { continent: 'AS', country: 'KR', region: 'KR-11', city: 'Seoul' };
    expect(withCities.placeOf('8.8.8.8')).toEqual(place);
    expect(withCities.placeOf('1.1.1.1')).toEqual({ continent: 'AS', country: 'JP' });
    expect(withCities.placeOf('168.126.63.1')).toMatchObject({ country: 'KR' });
    expect(withCities.placeOf('2001:4860:4860::8888')).toMatchObject({ country: 'US' });
  });

  it.each([
    ['is not there', async () => join(folder, 'missing.mmdb'), 'ENOENT'],
    ['is something else', () => file('broken.mmdb', 'nonsense'), 'cannot be used'],
    ['is empty', () => file('empty.mmdb', ''), 'cannot be used'],
    ['is still packed', () => file('packed.mmdb', Buffer.from([0x1f, 0x8b, 8, 0])), 'gzip'],
    ['has no cities', () => file('asn.mmdb', writeMmdb('GeoLite2-ASN', {})), 'type GeoLite2-ASN'],
  ])('says what to do where the database %s', async (_what, path, cause) => {
    const outcome = await openPlaces(await path());
    expect(outcome.ok ? '' : outcome.fault).toContain(cause);
    expect(outcome.ok ? '' : outcome.fault).toMatch(/^PLAYHEAD_CITY_DATABASE: .*Name a file/s);
  });
});
