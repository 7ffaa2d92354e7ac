import { fileURLToPath } from 'node:url';
import { type CityResponse, open, type Reader, type Response } from 'maxmind';
import { type Address, parseAddress } from './address.ts';
import { type FindSystem, readSystems } from './autonomous-systems.ts';
import { continentOf } from './continents.ts';

/** Where an address is, as far as that is known. */
export interface Place {
  readonly continent?: string | undefined;
  /** ISO 3166-1, two letters. */
  readonly country?: string | undefined;
  /** ISO 3166-2. */
  readonly region?: string | undefined;
  /** Its English name. */
  readonly city?: string | undefined;
  readonly asn?: number | undefined;
  readonly isp?: string | undefined;
}

/** Knows places of addresses out of databases on this machine; no address leaves it, none is kept. */
export interface Places {
  placeOf(address: string | undefined): Place;
  /** Resolves when the autonomous systems can be looked up; they are read when the first public address comes. */
  ready(): Promise<void>;
}

type Opened = { readonly ok: true; readonly places: Places } | { readonly ok: false; readonly fault: string };

/** The layout of this database, which is none of MaxMind's. */
type CountryRecord = { readonly country_code?: string } | null;

const COUNTRIES = import.meta.resolve('@ip-location-db/geo-whois-asn-country-mmdb/geo-whois-asn-country.mmdb');
const SYSTEMS = {
  ipv4: import.meta.resolve('@ip-location-db/asn/asn-ipv4-num.csv'),
  ipv6: import.meta.resolve('@ip-location-db/asn/asn-ipv6-num.csv'),
};

/**
 * Opens the databases that come along, and the operator's own of cities.
 *
 * @param cityDatabase path of a MaxMind DB in the layout of GeoLite2 City; its countries win, where it has one.
 */
export async function openPlaces(cityDatabase: string | undefined): Promise<Opened> {
  const countries = await open<Response>(fileURLToPath(COUNTRIES));
  const cities = cityDatabase === undefined ? undefined : await openCities(cityDatabase);
  if (cities !== undefined && !cities.ok) return cities;
  const systems = createLazySystems();
  const placeOf = (text: string | undefined): Place => {
    const address = parseAddress(text);
    if (address === undefined) return {};
    const country = (countries.get(address.text) as CountryRecord)?.country_code;
    const place = { continent: country && continentOf(country), country, ...systems.find(address) };
    return cities === undefined ? place : { ...place, ...cityFields(cities.reader.get(address.text)) };
  };
  return { ok: true, places: { placeOf, ready: systems.ready } };
}

async function openCities(path: string) {
  try {
    const reader: Reader<CityResponse> = await open<CityResponse>(path);
    if (/city|enterprise/i.test(reader.metadata.databaseType)) return { ok: true, reader } as const;
    return cityFault(path, `it is a database of the type ${reader.metadata.databaseType}`);
  } catch (error) {
    return cityFault(path, error instanceof Error ? error.message : String(error));
  }
}

const cityFault = (path: string, cause: string) =>
  ({
    ok: false,
    fault: `PLAYHEAD_CITY_DATABASE: ${path} cannot be used (${cause}). Name a file in the MaxMind DB format with the layout of GeoLite2 City, unpacked, that the server may read; or leave the variable out`,
  }) as const;

const cityFields = (found: CityResponse | null | undefined): Place => {
  if (!found) return {};
  const country = found.country?.iso_code;
  const region = found.subdivisions?.[0]?.iso_code;
  const city = found.city?.names?.en;
  return {
    ...(country ? { continent: continentOf(country), country } : {}),
    ...(country && region ? { region: `${country}-${region}` } : {}),
    ...(city ? { city } : {}),
  };
};

/** Half a million ranges take a second to read and 20 MB to keep: a server that only has visitors of its own network needs neither. */
function createLazySystems() {
  let find: FindSystem | undefined;
  let reading: Promise<void> | undefined;
  const ready = () => {
    reading ??= readSystems({ ipv4: fileURLToPath(SYSTEMS.ipv4), ipv6: fileURLToPath(SYSTEMS.ipv6) }).then((read) => {
      find = read;
    });
    return reading;
  };
  return {
    ready,
    find: (address: Address) => {
      // Who waits for them is told of a fault; views without a network are no reason to turn beats away.
      if (find === undefined) ready().catch(() => {});
      return find?.(address);
    },
  };
}
