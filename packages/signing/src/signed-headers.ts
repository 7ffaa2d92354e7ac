import { signRequest } from './request-signature.ts';

/** Header with the epoch milliseconds at which the request was signed. */
export const TIMESTAMP_HEADER = 'x-ncp-apigw-timestamp';
/** Header with the access key. */
export const ACCESS_KEY_HEADER = 'x-ncp-iam-access-key';
/** Header with the signature. */
export const SIGNATURE_HEADER = 'x-ncp-apigw-signature-v2';

/** A request that is about to be sent, and the key pair to sign it with. */
export interface RequestToSign {
  readonly method: string;
  /** Path with query exactly as it will be sent. */
  readonly target: string;
  readonly accessKey: string;
  readonly secretKey: string;
  readonly nowMs: number;
}

/** The three headers that make a request a signed one; names in lower case. */
export async function signedHeaders(request: RequestToSign): Promise<Record<string, string>> {
  const { method, target, accessKey, secretKey, nowMs } = request;
  const timestamp = String(Math.trunc(nowMs));
  return {
    [TIMESTAMP_HEADER]: timestamp,
    [ACCESS_KEY_HEADER]: accessKey,
    [SIGNATURE_HEADER]: await signRequest({ method, target, timestamp, accessKey }, secretKey),
  };
}
