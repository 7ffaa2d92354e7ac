/** A value of the MaxMind DB format, as far as tests need it. */
export type MmdbValue = string | number | { readonly [key: string]: MmdbValue } | readonly MmdbValue[];

const NODE_BYTES = 6;
const METADATA_MARKER = Buffer.from([0xab, 0xcd, 0xef, ...Buffer.from('MaxMind.com')]);

/**
 * Makes a small database in the MaxMind DB format 2.0 (https://maxmind.github.io/MaxMind-DB/), IPv4 only.
 *
 * @param networks values by their network, such as `8.8.8.0/24`; none may lie in another.
 */
export function writeMmdb(databaseType: string, networks: Readonly<Record<string, MmdbValue>>): Buffer {
  const nodes: [number | undefined, number | undefined][] = [[undefined, undefined]];
  const data: Buffer[] = [];
  let dataBytes = 0;
  // A leaf is told by a negative number until the count of nodes is known.
  for (const [network, value] of Object.entries(networks)) {
    insert(nodes, network, -1 - dataBytes);
    const encoded = encode(value);
    data.push(encoded);
    dataBytes += encoded.length;
  }
  const pointer = (to: number | undefined) => (to === undefined ? nodes.length : to < 0 ? nodes.length + 15 - to : to);
  const tree = Buffer.alloc(nodes.length * NODE_BYTES);
  for (const [index, [zero, one]] of nodes.entries()) {
    tree.writeUIntBE(pointer(zero), index * NODE_BYTES, 3);
    tree.writeUIntBE(pointer(one), index * NODE_BYTES + 3, 3);
  }
  const metadata = encode({
    binary_format_major_version: 2,
    binary_format_minor_version: 0,
    build_epoch: 1_700_000_000,
    database_type: databaseType,
    description: {},
    ip_version: 4,
    languages: [],
    node_count: nodes.length,
    record_size: 24,
  });
  return Buffer.concat([tree, Buffer.alloc(16), ...data, METADATA_MARKER, metadata]);
}

function insert(nodes: [number | undefined, number | undefined][], network: string, leaf: number): void {
  const [address = '', length = '32'] = network.split('/');
  const bits = address
    .split('.')
    .map((part) => Number(part).toString(2).padStart(8, '0'))
    .join('')
    .slice(0, Number(length));
  let node = 0;
  for (const [index, bit] of [...bits].entries()) {
    const side = bit === '1' ? 1 : 0;
    const pair = nodes[node];
    if (pair === undefined) return;
    if (index === bits.length - 1) pair[side] = leaf;
    else node = pair[side] ??= nodes.push([undefined, undefined]) - 1;
  }
}

function encode(value: MmdbValue): Buffer {
  if (typeof value === 'string') return Buffer.concat([control(2, Buffer.byteLength(value)), Buffer.from(value)]);
  if (typeof value === 'number') {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32BE(value);
    return Buffer.concat([control(6, 4), bytes]);
  }
  if (Array.isArray(value)) return Buffer.concat([control(11, value.length), ...value.map(encode)]);
  const entries = Object.entries(value);
  return Buffer.concat([control(7, entries.length), ...entries.flatMap(([key, one]) => [encode(key), encode(one)])]);
}

/** Types beyond 7 are told in a second byte; sizes beyond 28 in a further one. */
function control(type: number, size: number): Buffer {
  const length = Math.min(size, 29);
  const first = type > 7 ? [length, type - 7] : [(type << 5) | length];
  return Buffer.from(size < 29 ? first : [...first, size - 29]);
}
