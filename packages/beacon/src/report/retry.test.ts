import { describe, expect, it } from 'vitest';
import { backoffMs, isWorthAnotherTry, parseRetryAfter } from './retry.ts';

describe('parseRetryAfter', () => {
  const wallMs = Date.UTC(2026, 0, 1);
  it.each([
    ['30', 30_000],
    ['0', 0],
    ['Thu, 01 Jan 2026 00:01:00 GMT', 60_000],
    ['Wed, 31 Dec 2025 23:59:00 GMT', 0],
    ['soon', 0],
    ['', 0],
    [null, 0],
    [undefined, 0],
  ])('reads %s as %d ms', (header, ms) => {
    expect(parseRetryAfter(header, wallMs)).toBe(ms);
  });
});

describe('isWorthAnotherTry', () => {
  it.each([0, 408, 429, 500, 502, 503, 504])('is so after %d', (status) => {
    expect(isWorthAnotherTry(status)).toBe(true);
  });
  it.each([301, 400, 401, 403, 404, 410, 413])('is not after %d', (status) => {
    expect(isWorthAnotherTry(status)).toBe(false);
  });
});

describe('backoffMs', () => {
  it('doubles up to two minutes, with full jitter on top of what the server asks', () => {
    expect([1, 2, 3, 7, 50].map((tries) => backoffMs(tries, 0, 1))).toEqual([2000, 4000, 8000, 120_000, 120_000]);
    expect(backoffMs(5, 0, 0)).toBe(0);
    expect(backoffMs(1, 30_000, 0.5)).toBe(31_000);
  });
});
