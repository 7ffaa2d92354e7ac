import type { PlayerErrorCode } from '@playhead/contract/errors';

/** Why an engine gave up, in terms that every engine can say. */
export type FailureReason =
  | { readonly kind: 'http'; readonly status: number }
  | { readonly kind: 'network' | 'timeout' | 'media' | 'manifest' | 'unsupported' | 'dash' | 'invalid_url' | 'unknown' }
  | { readonly kind: 'live_offline' | 'drm_token' | 'drm_server' | 'drm_certificate' };

/** Something that ended playback, or that it survived. */
export interface Failure {
  readonly code: PlayerErrorCode;
  /** The engine's own name of it, for reports. Never an address or a token. */
  readonly detail: string;
}

const CODES = {
  network: 'E0003',
  timeout: 'E0003',
  media: 'E0004',
  manifest: 'E0004',
  unsupported: 'E0007',
  invalid_url: 'E0008',
  live_offline: 'E0009',
  dash: 'E0010',
  drm_token: 'E0011',
  drm_server: 'E0012',
  drm_certificate: 'E0013',
  unknown: 'E0000',
} as const satisfies Record<Exclude<FailureReason['kind'], 'http'>, PlayerErrorCode>;

/** The player's code for a failure (VPE's error table). */
export function codeOf(reason: FailureReason): PlayerErrorCode {
  return reason.kind === 'http' ? codeOfStatus(reason.status) : CODES[reason.kind];
}

/** An answer that forbids isn't an absent file: 401 and 403 mean that the viewer has no right to it. */
function codeOfStatus(status: number): PlayerErrorCode {
  if (status === 401 || status === 403) return 'E0002';
  return status === 0 ? 'E0003' : 'E0004';
}

/** Can the same attempt succeed later? Decides whether the error screen offers to retry. */
export const isRetryable = (code: PlayerErrorCode): boolean => RETRYABLE.has(code);

const RETRYABLE: ReadonlySet<PlayerErrorCode> = new Set(['E0000', 'E0002', 'E0003', 'E0004', 'E0009', 'E0012']);
