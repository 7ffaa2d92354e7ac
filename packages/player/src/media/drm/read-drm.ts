import type { Protection } from './protection.ts';

/** A way to play protected content: the source for a key system, and its licence. */
export interface ProtectedSource {
  /** Address of the source; nothing where it is the item's own. */
  readonly file: string | undefined;
  readonly protection: Protection;
}

/** Key systems in the order in which they are tried. */
const KEY_SYSTEMS = ['com.widevine.alpha', 'com.microsoft.playready', 'com.apple.fps', 'org.w3.clearkey'];

/** VPE's apps name two of them so. */
const BY_TYPE: Readonly<Record<string, string>> = { widevine: 'com.widevine.alpha', fairplay: 'com.apple.fps' };

type Fields = Readonly<Record<string, unknown>>;

/**
 * Reads `drm` of a playlist item in either form that VPE has: an entry for each key system on the web, one flat entry in the apps.
 * What has no address for licences is left out.
 *
 * @param drm anything.
 * @param base address of the page.
 */
export function readDrm(drm: unknown, base: string): ProtectedSource[] {
  const fields = fieldsOf(drm);
  const ofWeb = KEY_SYSTEMS.map((keySystem) => {
    const entry = fieldsOf(fields[keySystem]);
    return sourceFrom(
      keySystem,
      { ...entry, licence: entry['licenseUri'], headers: entry['licenseRequestHeader'] },
      base,
    );
  });
  const ofApps = sourceFrom(BY_TYPE[String(fields['type'])], { ...fields, licence: fields['licenseServer'] }, base);
  return [...ofWeb, ofApps].filter((source) => source !== undefined);
}

function sourceFrom(keySystem: string | undefined, given: Fields, base: string): ProtectedSource | undefined {
  const licenceUrl = addressOf(given['licence'], base);
  if (!keySystem || !licenceUrl) return undefined;
  // VPE's guide has the one, its demos the other.
  const url = addressOf(given['certificateUrl'] ?? given['certificateUri'], base);
  const certificate = url ? { url, headers: headersOf(given['certificateRequestHeader']) } : undefined;
  const file = typeof given['src'] === 'string' && given['src'] ? given['src'] : undefined;
  return { file, protection: { keySystem, licenceUrl, headers: headersOf(given['headers']), certificate } };
}

const fieldsOf = (value: unknown): Fields => (typeof value === 'object' && value !== null ? (value as Fields) : {});

/** Web samples hold timestamps as numbers. */
const headersOf = (value: unknown): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(fieldsOf(value)).map(([name, text]) => [name, String(text)]));

const addressOf = (value: unknown, base: string): string | undefined =>
  typeof value === 'string' && value && URL.canParse(value, base) ? new URL(value, base).href : undefined;
