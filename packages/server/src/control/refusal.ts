import type { ServiceErrorCode } from '@playhead/contract/errors';

/** One thing that is wrong with a document, and where. */
export interface Fault {
  readonly path: string;
  readonly expected: string;
  readonly found: string;
}

/** A request that the service refuses, with its code and what is wrong with it in particular. */
export interface Refusal {
  readonly ok: false;
  readonly code: ServiceErrorCode;
  readonly details: string;
  readonly faults?: readonly Fault[];
}

/** Makes a {@link Refusal}. */
export const refuse = (code: ServiceErrorCode, details: string, faults?: readonly Fault[]): Refusal => ({
  ok: false,
  code,
  details,
  ...(faults === undefined ? {} : { faults }),
});

/** A value of the request for a message: as JSON, cut where it is long; of objects and lists only what they are, however deep they go. */
export function quote(value: unknown): string {
  if (typeof value === 'object' && value !== null) return Array.isArray(value) ? 'a list' : 'an object';
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length <= 100 ? text : `${text.slice(0, 99)}…`;
}
