import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { neighbourhoodOf, parseAddress } from './address.ts';

describe('parseAddress', () => {
  it.each([
    ['8.8.8.8', { version: 4, text: '8.8.8.8', number: 0x0808_0808 }],
    ['::ffff:8.8.8.8', { version: 4, text: '8.8.8.8', number: 0x0808_0808 }],
    ['::FFFF:223.130.195.95', { version: 4, text: '223.130.195.95', number: 3_749_888_863 }],
    ['2001:4860:4860::8888', { version: 6, text: '2001:4860:4860::8888', network: 0x2001_4860_4860_0000n }],
    ['2400:0:1:2::', { version: 6, text: '2400:0:1:2::', network: 0x2400_0000_0001_0002n }],
    ['2a00::1.2.3.4', { version: 6, text: '2a00::1.2.3.4', network: 0x2a00_0000_0000_0000n }],
  ])('reads %s', (text, address) => {
    expect(parseAddress(text)).toEqual(address);
  });

  it.each([
    ['0.0.0.0', '10.1.2.3', '100.64.0.1', '127.0.0.1', '169.254.1.1', '172.16.0.1', '172.31.255.255', '192.168.1.1'],
    ['192.0.2.1', '198.19.0.1', '198.51.100.7', '203.0.113.5', '224.0.0.1', '255.255.255.255'],
    ['::', '::1', 'fe80::1', 'fe80::1%eth0', 'fc00::1', 'fd12::1', 'ff02::1', '2001:db8::1', '::ffff:10.0.0.1'],
    ['', 'nonsense', '1.2.3', '1.2.3.4.5', '256.1.1.1', '1.2.3.4:80', '2001::1::2', 'localhost', '::ffff:nonsense'],
  ])('has nothing to say of %s and the like', (...texts) => {
    for (const text of texts) expect([text, parseAddress(text)]).toEqual([text, undefined]);
    expect(parseAddress(undefined)).toBeUndefined();
  });

  it('knows the neighbours of special ranges for public', () => {
    for (const text of ['9.255.255.255', '11.0.0.0', '172.15.0.1', '172.32.0.1', '192.167.1.1', '223.255.255.255'])
      expect(parseAddress(text)).toMatchObject({ text });
  });

  it('reads any IPv6 address of the public internet alike, however it is written', () => {
    fc.assert(
      fc.property(fc.ipV6(), (text) => {
        const address = parseAddress(text);
        if (address?.version !== 6) return;
        const long = new URL(`http://[${text}]/`).hostname.slice(1, -1);
        expect(parseAddress(long)).toMatchObject({ network: address.network });
      }),
    );
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string(), (text) => void parseAddress(text)));
  });
});

describe('neighbourhoodOf', () => {
  it('is the same for /24 of IPv4 and for /48 of IPv6, and no wider', () => {
    expect(neighbourhoodOf('203.0.113.7')).toBe('203.0.113');
    expect(neighbourhoodOf('::ffff:203.0.113.250')).toBe('203.0.113');
    expect(neighbourhoodOf('2001:db8:1:ffff::1')).toBe(neighbourhoodOf('2001:db8:1::'));
    expect(neighbourhoodOf('2001:db8:2::')).not.toBe(neighbourhoodOf('2001:db8:1::'));
    expect(neighbourhoodOf('fe80::1%eth0')).toBe(neighbourhoodOf('fe80::2'));
  });

  it.each([undefined, '', 'nonsense', '1.2.3'])('is none of %j', (text) => {
    expect(neighbourhoodOf(text)).toBeUndefined();
  });
});
