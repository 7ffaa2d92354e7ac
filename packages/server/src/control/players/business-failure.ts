import type { BusinessErrorCode } from '@playhead/contract/errors';

/** A request that the service refuses, with the documented code and what is wrong with it in particular. */
export interface BusinessFailure {
  readonly ok: false;
  readonly code: BusinessErrorCode;
  readonly details: string;
}

/** Makes a {@link BusinessFailure}. */
export const refuse = (code: BusinessErrorCode, details: string): BusinessFailure => ({ ok: false, code, details });

/** A value of the request for a message: as JSON, cut where it is long. */
export function quote(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length <= 100 ? text : `${text.slice(0, 99)}…`;
}
