import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Address } from './address.ts';

/** A network of the internet under one management, and what its manager is called. */
export interface AutonomousSystem {
  readonly asn: number;
  readonly isp: string;
}

/** Finds the autonomous system that announces an address. */
export type FindSystem = (address: Address) => AutonomousSystem | undefined;

/** Ranges in the order of their beginnings, a list each for what they have. */
interface Ranges<Bound> {
  readonly first: ArrayLike<Bound>;
  readonly last: ArrayLike<Bound>;
  readonly asn: Uint32Array;
}

/**
 * Reads ranges in CSV: first and last address as numbers, number of the system, its name. They come in the order of their first
 * addresses and do not overlap. Reading yields to whatever else there is to do.
 */
export async function readSystems(files: { readonly ipv4: string; readonly ipv6: string }): Promise<FindSystem> {
  const names = new Map<number, string>();
  const ipv4 = await readRanges(files.ipv4, names, Number);
  const ipv6 = await readRanges(files.ipv6, names, (text) => BigInt(text) >> 64n);
  const narrow = { ...ipv4, first: Uint32Array.from(ipv4.first), last: Uint32Array.from(ipv4.last) };
  const wide = { ...ipv6, first: BigUint64Array.from(ipv6.first), last: BigUint64Array.from(ipv6.last) };
  return (address) => {
    const asn = address.version === 4 ? find(narrow, address.number) : find(wide, address.network);
    return asn === undefined ? undefined : { asn, isp: names.get(asn) ?? '' };
  };
}

async function readRanges<Bound>(path: string, names: Map<number, string>, parse: (text: string) => Bound) {
  const first: Bound[] = [];
  const last: Bound[] = [];
  const systems: number[] = [];
  for await (const line of createInterface({ input: createReadStream(path) })) {
    const [from, to, number] = line.split(',', 3);
    if (from === undefined || to === undefined || number === undefined) continue;
    first.push(parse(from));
    last.push(parse(to));
    systems.push(Number(number));
    if (!names.has(Number(number)))
      names.set(Number(number), nameOf(line.slice(from.length + to.length + number.length + 3)));
  }
  return { first, last, asn: Uint32Array.from(systems) };
}

/** A quoted text keeps commas and doubled quotes. The copy lets go of the line that it was cut from. */
const nameOf = (field: string): string =>
  Buffer.from(field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field).toString();

/** The last range that begins at or before the value, if it reaches that far. */
function find<Bound extends number | bigint>({ first, last, asn }: Ranges<Bound>, value: Bound): number | undefined {
  let low = 0;
  let high = asn.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    if ((first[middle] ?? value) <= value) low = middle + 1;
    else high = middle - 1;
  }
  const end = last[high];
  return end !== undefined && end >= value ? asn[high] : undefined;
}
