/**
 * Why a beat was not counted, and what its sender can do. A rejected beat is counted by reason, never stored.
 * `retry: false` tells the beacon to drop the beat.
 */
export const REJECTION_REASONS = {
  malformed: 'The body is not a report in the documented format; see the path that is named.',
  unsupported_version:
    'The format version is not known to this server; reload the page to get the player that fits it.',
  token_missing: 'Send the play token that the loader handed out.',
  token_invalid: 'The play token was not issued by this server; load the player from it again.',
  token_expired: 'The view began after the play token had expired; ask for a new licence.',
  origin_mismatch: 'The report comes from another origin than the play token was issued for.',
  view_id_invalid: 'viewId must be a UUIDv7.',
  too_late: 'The beat is more than 24 hours old.',
  in_future: 'The beat lies more than 2 minutes in the future.',
} as const satisfies Record<string, string>;

/** Why a beat was not counted. */
export type RejectionReason = keyof typeof REJECTION_REASONS;
