import { signedHeaders } from '@playhead/signing';
import type { ClientOptions } from './client-options.ts';

/** Header in which a session's changing requests prove that they come from the console. */
const CSRF_HEADER = 'x-csrf-token';

/** What tells the server who asks. */
export interface RequestProof {
  readonly headers: Readonly<Record<string, string>>;
  readonly credentials?: 'include';
}

/**
 * A signature over exactly what is sent, which ages: each try needs its own; or the session's cookie and, for changes, its CSRF token.
 */
export async function proofOf(options: ClientOptions, method: string, url: URL, nowMs: number): Promise<RequestProof> {
  if ('session' in options) {
    const csrfToken = method === 'GET' ? undefined : options.session.csrfToken();
    return { headers: csrfToken === undefined ? {} : { [CSRF_HEADER]: csrfToken }, credentials: 'include' };
  }
  const { accessKey, secretKey } = options;
  return { headers: await signedHeaders({ method, target: url.pathname + url.search, accessKey, secretKey, nowMs }) };
}
