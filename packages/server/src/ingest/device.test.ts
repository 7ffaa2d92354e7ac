import { describe, expect, it } from 'vitest';
import { deviceOf } from './device.ts';

const APPLE = 'AppleWebKit/537.36 (KHTML, like Gecko)';

describe('deviceOf', () => {
  it.each([
    [`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${APPLE} Chrome/156.0.0.0 Safari/537.36`, 'pc', 'windows', 'chrome'],
    [
      `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${APPLE} Chrome/156.0.0.0 Safari/537.36 Edg/156.0.0.0`,
      'pc',
      'windows',
      'edge',
    ],
    [
      `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${APPLE} Chrome/150.0.0.0 Whale/4.30.0 Safari/537.36`,
      'pc',
      'windows',
      'whale',
    ],
    [
      `Mozilla/5.0 (Linux; Android 16; SM-S921N) ${APPLE} SamsungBrowser/29.0 Chrome/140.0.0.0 Mobile Safari/537.36`,
      'mobile',
      'android',
      'samsung',
    ],
    ['Mozilla/5.0 (Android 16; Mobile; rv:150.0) Gecko/150.0 Firefox/150.0', 'mobile', 'android', 'firefox'],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Mobile/15E148 Safari/604.1',
      'mobile',
      'ios',
      'safari',
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/156.0 Mobile/15E148 Safari/604.1',
      'mobile',
      'ios',
      'chrome',
    ],
    [
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Safari/605.1.15',
      'pc',
      'macos',
      'safari',
    ],
    [`Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) ${APPLE} Chrome/156.0.0.0 Safari/537.36`, 'pc', 'chromeos', 'chrome'],
    [`Mozilla/5.0 (X11; Linux x86_64) ${APPLE} Chrome/156.0.0.0 Safari/537.36 OPR/120.0`, 'pc', 'linux', 'opera'],
    ['curl/8.14.1', 'pc', 'other', 'other'],
  ])('%s', (userAgent, device, os, browser) => {
    expect(deviceOf(userAgent)).toEqual({ device, os, browser });
  });

  it.each([undefined, ''])('knows nothing from %j', (userAgent) => {
    expect(deviceOf(userAgent)).toEqual({ device: '', os: '', browser: '' });
  });
});
