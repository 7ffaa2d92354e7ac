import type { FailureReason } from '../../core/failures.ts';
import type { Protection } from './protection.ts';
import { readDrm } from './read-drm.ts';

/** What to play and with which licence, or why nothing can be. */
export type ProtectionChoice =
  | { readonly ok: true; readonly file: string; readonly protection: Protection }
  | { readonly ok: false; readonly reason: FailureReason; readonly detail: string };

/** What any browser plays: whether the content itself is, is found out later. */
const BASELINE: MediaKeySystemConfiguration = {
  initDataTypes: ['cenc', 'sinf', 'skd', 'keyids'],
  videoCapabilities: [{ contentType: 'video/mp4; codecs="avc1.42E01E"' }],
  audioCapabilities: [{ contentType: 'audio/mp4; codecs="mp4a.40.2"' }],
};

/**
 * Chooses the first key system of an item that the browser has.
 *
 * @param item `drm` and `file` of a playlist item.
 */
export async function chooseProtection(item: {
  readonly drm?: unknown;
  readonly file?: unknown;
}): Promise<ProtectionChoice> {
  for (const { file = item.file, protection } of readDrm(item.drm, document.baseURI)) {
    const isKnown = typeof file === 'string' && (await hasKeySystem(protection.keySystem));
    if (isKnown) return { ok: true, file, protection };
  }
  return { ok: false, reason: { kind: 'unsupported' }, detail: 'no key system' };
}

/** Browsers offer key systems to secure pages alone. */
const hasKeySystem = async (keySystem: string): Promise<boolean> =>
  'requestMediaKeySystemAccess' in navigator &&
  navigator.requestMediaKeySystemAccess(keySystem, [BASELINE]).then(
    () => true,
    () => false,
  );
