import {
  BUSINESS_ERRORS,
  type BusinessErrorCode,
  GATEWAY_ERRORS,
  type GatewayErrorName,
} from '@playhead/contract/errors';

/** A request that ends with a gateway error; `details` tells the caller what to do and is safe to show. */
export class GatewayFailure extends Error {
  override readonly name = 'GatewayFailure';

  constructor(
    readonly error: GatewayErrorName,
    readonly details: string,
    readonly retryAfterSeconds?: number,
  ) {
    super(details);
  }
}

/** The error envelope, as it is sent. */
export interface ErrorEnvelope {
  readonly error: { readonly errorCode: string; readonly message: string; readonly details: string };
}

/** The envelope of a gateway error. */
export function gatewayEnvelope(error: GatewayErrorName, details: string): ErrorEnvelope {
  const { code, message } = GATEWAY_ERRORS[error];
  return { error: { errorCode: code, message, details } };
}

/** The envelope of a business error; it goes out with HTTP 200. */
export function businessEnvelope(code: BusinessErrorCode, details: string): ErrorEnvelope {
  return { error: { errorCode: String(code), message: BUSINESS_ERRORS[code], details } };
}

/** The success envelope. The seed documentation writes the message in capitals. */
export const success = <Result>(result: Result) => ({ code: '200' as const, message: 'OK', result });
