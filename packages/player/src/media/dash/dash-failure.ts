import type { FailureReason } from '../../core/failures.ts';

/** The parts of Shaka's error that we look at. Its numbers are part of its interface (`shaka.util.Error`). */
export interface ShakaError {
  readonly severity: number;
  readonly category: number;
  readonly code: number;
  readonly data: readonly unknown[];
}

const CRITICAL = 2;
const NETWORK = 1;
const MEDIA = 3;
const MANIFEST = 4;
const STREAMING = 5;
const DRM = 6;

const CODE = {
  badHttpStatus: 1001,
  timeout: 1003,
  noCommonKeySystem: 4008,
  restrictionsCannotBeMet: 4012,
  contentUnsupportedByBrowser: 4032,
  loadInterrupted: 7000,
  operationAborted: 7001,
  objectDestroyed: 7003,
  licenceRequestFailed: 6007,
  licenceExpired: 6014,
} as const;

const UNSUPPORTED = new Set<number>([
  CODE.noCommonKeySystem,
  CODE.restrictionsCannotBeMet,
  CODE.contentUnsupportedByBrowser,
]);
/** No key system that the browser has, or none for this content. */
const NO_KEY_SYSTEM = new Set([6000, 6001, 6002, 6010, 6012, 6020]);
const CERTIFICATE = new Set([6004, 6015, 6017]);

/** Is it no failure, but the end of what was under way? */
export const isInterruption = ({ code }: ShakaError): boolean =>
  code === CODE.loadInterrupted || code === CODE.operationAborted || code === CODE.objectDestroyed;

/** Does nothing more come unless someone does something? */
export const isCritical = ({ severity }: ShakaError): boolean => severity === CRITICAL;

export const isOfNetwork = ({ category }: ShakaError): boolean => category === NETWORK;

/** The status of the answer that was an error, 0 where there was none. */
export const statusOf = ({ code, data }: ShakaError): number =>
  code === CODE.badHttpStatus && typeof data[1] === 'number' ? data[1] : 0;

const MANIFEST_REQUEST = 0;

/** Is the manifest itself gone? Of a live stream that means that it has ended or not begun. */
export const isManifestGone = (error: ShakaError): boolean =>
  statusOf(error) === 404 && error.data[4] === MANIFEST_REQUEST;

/** Says in the player's terms what Shaka means. */
export function reasonOfShakaError(error: ShakaError): FailureReason {
  if (UNSUPPORTED.has(error.code)) return { kind: 'unsupported' };
  if (error.category === NETWORK) return networkReason(error);
  if (error.category === DRM) return drmReason(error);
  if (error.category === MANIFEST) return { kind: 'manifest' };
  return { kind: error.category === MEDIA || error.category === STREAMING ? 'media' : 'unknown' };
}

function networkReason(error: ShakaError): FailureReason {
  if (error.code === CODE.timeout) return { kind: 'timeout' };
  const status = statusOf(error);
  return status >= 400 ? { kind: 'http', status } : { kind: 'network' };
}

function drmReason({ code, data }: ShakaError): FailureReason {
  if (NO_KEY_SYSTEM.has(code)) return { kind: 'unsupported' };
  if (CERTIFICATE.has(code)) return { kind: 'drm_certificate' };
  const [cause] = data;
  const status = code === CODE.licenceRequestFailed && isShakaError(cause) ? statusOf(cause) : 0;
  const isRefused = status === 401 || status === 403 || code === CODE.licenceExpired;
  return { kind: isRefused ? 'drm_token' : 'drm_server' };
}

/** Has this the shape of one of Shaka's errors? */
export const isShakaError = (value: unknown): value is ShakaError =>
  typeof value === 'object' && value !== null && 'severity' in value && 'category' in value && 'data' in value;
