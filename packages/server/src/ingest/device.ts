/** What a user agent string says about the viewer's device; `other` and empty texts where it does not say. */
export interface Device {
  /** Phones and tablets are `mobile`, everything else `pc`. An iPad that asks for desktop pages says it is a Mac. */
  readonly device: 'pc' | 'mobile' | '';
  readonly os: string;
  readonly browser: string;
  /** Its major version, where it is known. */
  readonly browserVersion?: string;
}

type Rules = readonly (readonly [name: string, pattern: RegExp])[];

/** The first that fits wins: most browsers claim to be Chrome and Safari as well. */
const BROWSERS: Rules = [
  ['whale', /\bWhale\//],
  ['samsung', /\bSamsungBrowser\//],
  ['edge', /\bEdg(?:e|A|iOS)?\//],
  ['opera', /\bOPR\/|\bOpera\b/],
  ['firefox', /\bFirefox\/|\bFxiOS\//],
  ['chrome', /\bChrome\/|\bCriOS\/|\bChromium\//],
  ['safari', /\bVersion\/[\d.]+.*\bSafari\/|\biPhone\b|\biPad\b/],
];

/** iOS before macOS and Android before Linux, for they name both. */
const SYSTEMS: Rules = [
  ['windows', /\bWindows\b/],
  ['ios', /\biPhone\b|\biPad\b|\biPod\b/],
  ['android', /\bAndroid\b/],
  ['chromeos', /\bCrOS\b/],
  ['macos', /\bMacintosh\b/],
  ['linux', /\bLinux\b/],
];

const UNKNOWN: Device = { device: '', os: '', browser: '' };

/** Reads a user agent string; a guess by its nature, good for grouping. */
export const deviceOf = (userAgent: string | undefined): Device => {
  if (!userAgent) return UNKNOWN;
  const os = firstMatch(SYSTEMS, userAgent);
  const isMobile = os === 'ios' || os === 'android' || /\bMobile\b/.test(userAgent);
  return { device: isMobile ? 'mobile' : 'pc', os, browser: firstMatch(BROWSERS, userAgent) };
};

const firstMatch = (rules: Rules, userAgent: string): string =>
  rules.find(([, pattern]) => pattern.test(userAgent))?.[0] ?? 'other';
