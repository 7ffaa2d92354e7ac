import { describe, expect, it } from 'vitest';
import { type DeviceHeaders, deviceOf } from './device.ts';

const APPLE = 'AppleWebKit/537.36 (KHTML, like Gecko)';
const WEBKIT = 'AppleWebKit/605.1.15 (KHTML, like Gecko)';
const WINDOWS_10 = `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${APPLE}`;
const MAC = 'Mozilla/5.0 (Macintosh; Intel Mac OS X';

/** Device, system and its version, browser and its version; empty where not known. */
const read = (headers: DeviceHeaders) => {
  const { device, os, osVersion = '', browser, browserVersion = '' } = deviceOf(headers);
  return [device, `${os} ${osVersion}`.trim(), `${browser} ${browserVersion}`.trim()];
};

describe('deviceOf', () => {
  it.each([
    [`${WINDOWS_10} Chrome/156.0.0.0 Safari/537.36`, 'pc', 'windows', 'chrome 156'],
    [`${WINDOWS_10} Chrome/156.0.0.0 Safari/537.36 Edg/155.0.0.0`, 'pc', 'windows', 'edge 155'],
    [`${WINDOWS_10} Chrome/150.0.0.0 Whale/4.30.0 Safari/537.36`, 'pc', 'windows', 'whale 4'],
    ['Mozilla/5.0 (Windows NT 6.1; rv:115.0) Gecko/20100101 Firefox/115.0', 'pc', 'windows 7', 'firefox 115'],
    [
      `Mozilla/5.0 (Linux; Android 16; SM-S921N) ${APPLE} SamsungBrowser/29.0 Chrome/140.0.0.0 Mobile Safari/537.36`,
      'mobile',
      'android 16',
      'samsung 29',
    ],
    [
      `Mozilla/5.0 (Linux; Android 10; K) ${APPLE} Chrome/156.0.0.0 Mobile Safari/537.36`,
      'mobile',
      'android',
      'chrome 156',
    ],
    [`Mozilla/5.0 (Linux; Android 10; SM-G960N) ${APPLE} Chrome/90.0`, 'mobile', 'android 10', 'chrome 90'],
    ['Mozilla/5.0 (Android 16; Mobile; rv:150.0) Gecko/150.0 Firefox/150.0', 'mobile', 'android 16', 'firefox 150'],
    [
      `Mozilla/5.0 (iPhone; CPU iPhone OS 17_5_1 like Mac OS X) ${WEBKIT} Version/17.5 Mobile/15E148 Safari/604.1`,
      'mobile',
      'ios 17.5.1',
      'safari 17',
    ],
    [
      `Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) ${WEBKIT} CriOS/156.0 Mobile/15E148 Safari/604.1`,
      'mobile',
      'ios 19.0',
      'chrome 156',
    ],
    [`${MAC} 10_15_7) ${WEBKIT} Version/19.0 Safari/605.1.15`, 'pc', 'macos', 'safari 19'],
    [`${MAC} 10_14_6) ${WEBKIT} Version/12.1 Safari/605.1.15`, 'pc', 'macos 10.14.6', 'safari 12'],
    [`${MAC} 10.15; rv:150.0) Gecko/20100101 Firefox/150.0`, 'pc', 'macos', 'firefox 150'],
    [
      `Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) ${APPLE} Chrome/156.0.0.0 Safari/537.36`,
      'pc',
      'chromeos',
      'chrome 156',
    ],
    [`Mozilla/5.0 (X11; Linux x86_64) ${APPLE} Chrome/156.0.0.0 Safari/537.36 OPR/120.0`, 'pc', 'linux', 'opera 120'],
    ['curl/8.14.1', 'pc', 'other', 'other'],
  ])('%s', (userAgent, ...told) => {
    expect(read({ userAgent })).toEqual(told);
  });

  it.each([undefined, ''])('knows nothing from %j', (userAgent) => {
    expect(deviceOf({ userAgent })).toEqual({ device: '', os: '', browser: '' });
  });

  const userAgent = `${WINDOWS_10} Chrome/156.0.0.0 Safari/537.36`;

  it.each([
    ['"Chromium";v="156", "Google Chrome";v="156", "Not)A;Brand";v="24"', 'chrome 156'],
    ['"Not)A;Brand";v="24", "Chromium";v="156", "Brave";v="156"', 'brave 156'],
    ['"Chromium";v="156", "Microsoft Edge";v="157"', 'edge 157'],
    ['"Whale";v="4", "Chromium";v="150"', 'whale 4'],
    ['"Somebody Else";v="3"', 'chrome 156'],
  ])('believes brands before the user agent: %s', (brands, browser) => {
    expect(read({ userAgent, brands })).toEqual(['pc', 'windows', browser]);
  });

  it('believes the hinted system, whose version is then unknown, and that it is a mobile', () => {
    const desktopPages = `Mozilla/5.0 (X11; Linux x86_64) ${APPLE} Chrome/156.0.0.0 Safari/537.36`;
    expect(read({ userAgent: desktopPages, platform: '"Android"', mobile: '?0' })).toEqual([
      'mobile',
      'android',
      'chrome 156',
    ]);
    const old = 'Mozilla/5.0 (Windows NT 6.1; rv:115.0) Gecko/20100101 Firefox/115.0';
    expect(read({ userAgent: old, platform: '"Linux"' })).toEqual(['pc', 'linux', 'firefox 115']);
    expect(read({ userAgent, platform: '"Fuchsia"', mobile: '?1' })).toEqual(['mobile', 'windows', 'chrome 156']);
  });
});
