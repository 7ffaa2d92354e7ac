import {
  type BusinessErrorCode,
  GATEWAY_ERRORS,
  type GatewayErrorName,
  type NativeErrorCode,
} from '@playhead/contract/errors';
import { PlayheadApiError } from './errors.ts';

const GATEWAY_NAMES = Object.keys(GATEWAY_ERRORS) as readonly GatewayErrorName[];

/**
 * Tells whether an error is one of the service that VPE documents, of these codes or of any.
 *
 * @example if (isBusinessError(error, 4802, 4805)) … // the name is taken
 */
export const isBusinessError = <Code extends BusinessErrorCode>(
  error: unknown,
  ...codes: readonly Code[]
): error is PlayheadApiError & { readonly code: `${Code}` } => isOneOf(error, /^4[1-8]\d\d$/, codes);

/**
 * Tells whether an error is one of Playhead's own endpoints, of these codes or of any.
 *
 * @example if (isNativeError(error, 4901)) … // it was changed meanwhile: read again
 */
export const isNativeError = <Code extends NativeErrorCode>(
  error: unknown,
  ...codes: readonly Code[]
): error is PlayheadApiError & { readonly code: `${Code}` } => isOneOf(error, /^49\d\d$/, codes);

/**
 * Tells whether an error comes of the gateway, before the service: by name, or any.
 *
 * @example if (isGatewayError(error, 'quotaExceeded')) … // the month's requests are used up
 */
export function isGatewayError(error: unknown, ...names: readonly GatewayErrorName[]): error is PlayheadApiError {
  const name = gatewayErrorName(error);
  return name !== undefined && (names.length === 0 || names.includes(name));
}

/** The gateway's name for an error, e.g. `rateLimited`; undefined where it is none of the gateway's. */
export function gatewayErrorName(error: unknown): GatewayErrorName | undefined {
  if (!(error instanceof PlayheadApiError)) return undefined;
  const { status, code, message } = error;
  const alike = GATEWAY_NAMES.filter(
    (name) => GATEWAY_ERRORS[name].status === status && GATEWAY_ERRORS[name].code === code,
  );
  // 400/100 stands for three, which only their messages tell apart.
  return alike.find((name) => GATEWAY_ERRORS[name].message === message) ?? alike[0];
}

const isOneOf = (error: unknown, family: RegExp, codes: readonly number[]): boolean =>
  error instanceof PlayheadApiError &&
  family.test(error.code) &&
  (codes.length === 0 || codes.some((code) => String(code) === error.code));
