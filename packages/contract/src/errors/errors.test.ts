import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../localized.ts';
import { BUSINESS_ERRORS, GATEWAY_ERRORS, PLAYER_ERRORS, REJECTION_REASONS } from './index.ts';

describe('GATEWAY_ERRORS', () => {
  it('has all of the common error table, statuses and codes as documented', () => {
    const table = Object.values(GATEWAY_ERRORS).map(({ status, code, message }) => `${status} ${code} ${message}`);
    expect(table).toMatchInlineSnapshot(`
      [
        "200 200 Unauthorized",
        "400 100 Bad Request Exception",
        "400 100 page_no exceeds the size limit.",
        "400 100 page_size exceeds the size limit.",
        "401 200 Authentication Failed",
        "401 210 Permission Denied",
        "404 300 Not Found Exception",
        "429 400 Quota Exceeded",
        "429 410 Throttle Limited",
        "429 420 Rate Limited",
        "413 430 Request Entity Too Large",
        "503 500 Endpoint Error",
        "504 510 Endpoint Timeout",
        "500 900 Unexpected Error",
      ]
    `);
  });
});

describe('BUSINESS_ERRORS', () => {
  it('says something different under each code', () => {
    expect(new Set(Object.values(BUSINESS_ERRORS)).size).toBe(Object.keys(BUSINESS_ERRORS).length);
  });
});

describe('PLAYER_ERRORS', () => {
  it('has E0000 to E0014 without a gap, in every language, each sentence once', () => {
    const codes = Array.from({ length: 15 }, (_, index) => `E${String(index).padStart(4, '0')}`);
    expect(Object.keys(PLAYER_ERRORS)).toEqual(codes);
    for (const language of LANGUAGES) {
      expect(new Set(Object.values(PLAYER_ERRORS).map(({ message }) => message[language])).size).toBe(codes.length);
    }
  });
});

describe('REJECTION_REASONS', () => {
  it('tells what to do about each', () => {
    for (const advice of Object.values(REJECTION_REASONS)) expect(advice).toMatch(/\.$/);
  });
});
