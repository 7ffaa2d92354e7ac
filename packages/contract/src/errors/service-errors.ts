import { BUSINESS_ERRORS, type BusinessErrorCode } from './business-errors.ts';
import { NATIVE_ERRORS, type NativeErrorCode } from './native-errors.ts';

/** Code of an error that the service itself gives, behind the gateway. */
export type ServiceErrorCode = BusinessErrorCode | NativeErrorCode;

/** Status and message of a service error: VPE's business errors come with HTTP 200. */
export function serviceError(code: ServiceErrorCode): { readonly status: number; readonly message: string } {
  return isNative(code) ? NATIVE_ERRORS[code] : { status: 200, message: BUSINESS_ERRORS[code] };
}

const isNative = (code: ServiceErrorCode): code is NativeErrorCode => code in NATIVE_ERRORS;
