import { GATEWAY_ERRORS, type GatewayErrorName, serviceError } from '@playhead/contract/errors';
import type { Refusal } from '../control/index.ts';

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
  readonly error: {
    readonly errorCode: string;
    readonly message: string;
    readonly details: string;
    readonly faults?: Refusal['faults'];
  };
}

/** The envelope of a gateway error. */
export function gatewayEnvelope(error: GatewayErrorName, details: string): ErrorEnvelope {
  const { code, message } = GATEWAY_ERRORS[error];
  return { error: { errorCode: code, message, details } };
}

/** The envelope of what the service refused. */
export function serviceEnvelope({ code, details, faults }: Refusal): ErrorEnvelope {
  const { message } = serviceError(code);
  return { error: { errorCode: String(code), message, details, ...(faults === undefined ? {} : { faults }) } };
}

/** The HTTP status of what the service refused: 200 for VPE's business errors. */
export const serviceStatus = ({ code }: Refusal): number => serviceError(code).status;

/** The success envelope without a result. The seed documentation writes the message in capitals. */
export const DONE = { code: '200', message: 'OK' } as const;

/** The success envelope around a result. */
export const success = <Result>(result: Result) => ({ ...DONE, result });
