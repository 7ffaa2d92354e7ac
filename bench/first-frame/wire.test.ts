import { describe, expect, it } from 'vitest';
import { fetchedBy, type Transfer } from './wire.ts';

const transfers: readonly Transfer[] = [
  { url: '/', mimeType: 'text/html', endMs: 10, bytes: 500 },
  { url: '/embed.js', mimeType: 'text/javascript', endMs: 40, bytes: 1000 },
  { url: '/page.css', mimeType: 'text/css', endMs: 50, bytes: 300 },
  { url: '/late.js', mimeType: 'application/javascript', endMs: 900, bytes: 7000 },
  { url: '/endless.m4s', mimeType: 'video/mp4', bytes: 0 },
];

describe('fetchedBy', () => {
  it('counts what had arrived, and weighs its scripts and style sheets', () => {
    expect(fetchedBy(transfers, 100)).toEqual({ requests: 3, codeBytes: 1300 });
    expect(fetchedBy(transfers, 900)).toEqual({ requests: 4, codeBytes: 8300 });
    expect(fetchedBy(transfers, 5)).toEqual({ requests: 0, codeBytes: 0 });
  });
});
