import type { ErrorData } from 'hls.js';
import type { FailureReason } from '../../core/failures.ts';

/** The parts of hls.js's error that we look at. */
export type HlsError = Pick<ErrorData, 'type' | 'details' | 'fatal'> & {
  readonly response?: { readonly code?: number | undefined } | undefined;
};

const UNSUPPORTED = new Set<string>([
  'manifestIncompatibleCodecsError',
  'bufferIncompatibleCodecsError',
  'bufferAddCodecError',
]);

/** Says in the player's terms what hls.js means. */
export function reasonOfHlsError(error: HlsError): FailureReason {
  if (UNSUPPORTED.has(error.details)) return { kind: 'unsupported' };
  if (error.type === 'keySystemError') return { kind: keySystemReason(error) };
  if (error.type === 'networkError') return networkReason(error);
  if (error.type === 'mediaError' || error.type === 'muxError') return { kind: 'media' };
  return { kind: 'unknown' };
}

function networkReason({ details, response }: HlsError): FailureReason {
  if (/ParsingError$|^levelEmptyError$/.test(details)) return { kind: 'manifest' };
  if (/TimeOut$/i.test(details)) return { kind: 'timeout' };
  const status = response?.code ?? 0;
  return status >= 400 ? { kind: 'http', status } : { kind: 'network' };
}

function keySystemReason({
  details,
  response,
}: HlsError): 'drm_certificate' | 'drm_server' | 'drm_token' | 'unsupported' {
  if (/Certificate/.test(details)) return 'drm_certificate';
  if (/NoAccess|NoConfigured/.test(details)) return 'unsupported';
  return response?.code === 401 || response?.code === 403 ? 'drm_token' : 'drm_server';
}

/** hls.js's notes about gaps and stalls: what a viewer notices of them is measured as stalls, so they are no errors. */
const NOTES = new Set<string>([
  'bufferStalledError',
  'bufferSeekOverHole',
  'bufferNudgeOnStall',
  'bufferFullError',
  'fragGap',
  'aborted',
]);

/** Is a survived error one that reports should name? */
export const isWorthTelling = ({ details, fatal }: HlsError): boolean => fatal || !NOTES.has(details);
