import { describe, expect, it } from 'vitest';
import { serverOrigin } from './server-origin.ts';

const originFor = (host: string, publicUrl: string) => serverOrigin({ headers: { host } }, publicUrl);

describe('serverOrigin', () => {
  it('follows the loopback name that was used', () => {
    expect(originFor('localhost:8080', 'http://127.0.0.1:8080')).toBe('http://localhost:8080');
    expect(originFor('[::1]:8080', 'http://127.0.0.1:8080')).toBe('http://[::1]:8080');
  });

  it.each(['evil.test', 'localhost.evil.test', 'localhost:8080/x', ''])('believes no other Host header: %s', (host) => {
    expect(originFor(host, 'http://127.0.0.1:8080')).toBe('http://127.0.0.1:8080');
  });

  it('keeps to the public address behind TLS', () => {
    expect(originFor('localhost:8080', 'https://video.example.com')).toBe('https://video.example.com');
  });
});
