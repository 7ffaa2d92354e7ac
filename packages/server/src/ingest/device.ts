/** What a request says about the viewer's device; `other` and empty texts where it does not say. */
export interface Device {
  /** Phones and tablets are `mobile`, everything else `pc`. An iPad that asks for desktop pages says it is a Mac. */
  readonly device: 'pc' | 'mobile' | '';
  readonly os: string;
  /** Where it is known: browsers have frozen the versions of Windows 10 and 11, macOS from 10.15, and Android behind Chrome. */
  readonly osVersion?: string;
  readonly browser: string;
  /** Its major version, where it is known. */
  readonly browserVersion?: string;
}

/** Headers that describe a device: `User-Agent` and the client hints that browsers send unasked (https://wicg.github.io/ua-client-hints/). */
export interface DeviceHeaders {
  readonly userAgent: string | undefined;
  /** `Sec-CH-UA`: brands and major versions. */
  readonly brands?: string | undefined;
  /** `Sec-CH-UA-Platform`. */
  readonly platform?: string | undefined;
  /** `Sec-CH-UA-Mobile`: `?1` or `?0`. */
  readonly mobile?: string | undefined;
}

type Rules = readonly (readonly [name: string, pattern: RegExp])[];

/** The first that fits wins: most browsers claim to be Chrome and Safari as well. What is caught is the major version. */
const BROWSERS: Rules = [
  ['whale', /\bWhale\/(\d+)/],
  ['samsung', /\bSamsungBrowser\/(\d+)/],
  ['edge', /\bEdg(?:e|A|iOS)?\/(\d+)/],
  ['opera', /\bOPR\/(\d+)|\bOpera\b/],
  ['firefox', /\bFirefox\/(\d+)|\bFxiOS\/(\d+)/],
  ['chrome', /\b(?:Chrome|CriOS|Chromium)\/(\d+)/],
  ['safari', /\bVersion\/(\d+)[\d.]*.*\bSafari\//],
  ['safari', /\biPhone\b|\biPad\b/],
];

/** Brands as browsers name themselves in hints; the first that is there wins, for all of these name Chromium as well. */
const BRANDS: Rules = [
  ['whale', /"Whale";\s*v="(\d+)/],
  ['samsung', /"Samsung Internet";\s*v="(\d+)/],
  ['edge', /"Microsoft Edge[^"]*";\s*v="(\d+)/],
  ['opera', /"Opera[^"]*";\s*v="(\d+)/],
  ['brave', /"Brave";\s*v="(\d+)/],
  ['chrome', /"(?:Google Chrome|Chromium)";\s*v="(\d+)/],
];

/** iOS before macOS and Android before Linux, for they name both. What is caught is the version. */
const SYSTEMS: Rules = [
  ['windows', /\bWindows(?: NT (6\.[1-3]))?\b/],
  ['ios', /\b(?:iPhone|iPad|iPod)\b(?:.*?\bOS (\d+(?:_\d+)*))?/],
  ['android', /\bAndroid\b(?: (?!10; K\))(\d+(?:\.\d+)*))?/],
  ['chromeos', /\bCrOS\b/],
  ['macos', /\bMacintosh\b(?:.*?\bMac OS X (10[._](?:\d|1[0-4])(?:[._]\d+)*)\b(?![._]))?/],
  ['linux', /\bLinux\b/],
];

const PLATFORMS: Readonly<Record<string, string>> = {
  Windows: 'windows',
  iOS: 'ios',
  Android: 'android',
  'Chrome OS': 'chromeos',
  'Chromium OS': 'chromeos',
  macOS: 'macos',
  Linux: 'linux',
};

/** What Windows NT's versions are sold as. */
const WINDOWS: Readonly<Record<string, string>> = { '6.1': '7', '6.2': '8', '6.3': '8.1' };

const UNKNOWN: Device = { device: '', os: '', browser: '' };

interface Match {
  readonly name: string;
  readonly version?: string;
}

/** Reads what a request says about its device; a guess by its nature, good for grouping. Hints win: they were made to be read. */
export const deviceOf = ({ userAgent, brands, platform, mobile }: DeviceHeaders): Device => {
  if (!userAgent && !brands) return UNKNOWN;
  const text = userAgent ?? '';
  const browser = firstMatch(BRANDS, brands ?? '') ?? firstMatch(BROWSERS, text);
  const system = systemOf(text, PLATFORMS[unquoted(platform)]);
  const isMobile = mobile === '?1' || system?.name === 'ios' || system?.name === 'android' || /\bMobile\b/.test(text);
  return {
    device: isMobile ? 'mobile' : 'pc',
    os: system?.name ?? 'other',
    ...(system?.version ? { osVersion: system.version } : {}),
    browser: browser?.name ?? 'other',
    ...(browser?.version ? { browserVersion: browser.version } : {}),
  };
};

/** A version belongs to its system: where hint and user agent disagree, it is of neither. */
function systemOf(userAgent: string, hinted: string | undefined): Match | undefined {
  const told = firstMatch(SYSTEMS, userAgent);
  if (hinted !== undefined && hinted !== told?.name) return { name: hinted };
  const version = told?.version?.replaceAll('_', '.');
  if (told === undefined || version === undefined) return told;
  return { ...told, version: told.name === 'windows' ? (WINDOWS[version] ?? version) : version };
}

const unquoted = (text: string | undefined): string => text?.replaceAll('"', '') ?? '';

function firstMatch(rules: Rules, text: string): Match | undefined {
  for (const [name, pattern] of rules) {
    const found = pattern.exec(text);
    const version = found?.slice(1).find((group) => group !== undefined);
    if (found) return version === undefined ? { name } : { name, version };
  }
  return undefined;
}
