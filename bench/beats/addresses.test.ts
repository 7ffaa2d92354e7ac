import { isIP } from 'node:net';
import { describe, expect, it } from 'vitest';
import { createAddresses } from './addresses.ts';

describe('createAddresses', () => {
  it('makes addresses of both kinds, the same at each run', () => {
    const addresses = Array.from({ length: 1000 }, createAddresses());
    expect(new Set(addresses.map((address) => isIP(address)))).toEqual(new Set([4, 6]));
    expect(new Set(addresses).size).toBeGreaterThan(950);
    expect(Array.from({ length: 1000 }, createAddresses())).toEqual(addresses);
  });
});
