import { describe, expect, it } from 'vitest';
import { isDomainAllowed } from './domains.ts';

describe('isDomainAllowed', () => {
  it.each([
    ['https://www.example.com', 'https://www.example.com'],
    ['https://www.example.com:8443', 'https://www.example.com'],
    ['http://www.example.com', 'www.example.com'],
    ['http://www.example.com:81', 'http://www.example.com:81'],
    ['https://www.example.com', 'https://www.example.com:443'],
    ['http://a.naverncp.com', 'http://*.naverncp.com'],
    ['http://a.b.naverncp.com', 'http://*.naverncp.com'],
    ['https://WWW.Example.com', 'HTTPS://www.EXAMPLE.com/'],
    ['http://[::1]:3000', 'http://[::1]'],
  ])('lets %s use a player of %s', (origin, domain) => {
    expect(isDomainAllowed(origin, [domain], 'production')).toBe(true);
  });

  it.each([
    ['http://www.example.com', 'https://www.example.com'],
    ['https://example.com', 'https://www.example.com'],
    ['https://www.example.com.evil.test', 'https://www.example.com'],
    ['https://notexample.com', '*.example.com'],
    ['https://example.com', '*.example.com'],
    ['http://www.example.com:82', 'http://www.example.com:81'],
    ['https://www.example.com:8443', 'https://www.example.com:443'],
    ['null', 'https://www.example.com'],
    ['', '*.example.com'],
    ['https://evil.test', 'https://evil.test@www.example.com'],
  ])('refuses %s for a player of %s', (origin, domain) => {
    expect(isDomainAllowed(origin, [domain], 'production')).toBe(false);
  });

  it.each(['http://localhost:3000', 'http://127.0.0.1', 'http://[::1]:8080', 'https://app.localhost'])(
    'lets %s use any player in Develop, not in Production',
    (origin) => {
      expect(isDomainAllowed(origin, ['https://www.example.com'], 'develop')).toBe(true);
      expect(isDomainAllowed(origin, ['https://www.example.com'], 'production')).toBe(false);
    },
  );

  it('refuses everything where there is no domain', () => {
    expect(isDomainAllowed('https://www.example.com', [], 'production')).toBe(false);
  });
});
