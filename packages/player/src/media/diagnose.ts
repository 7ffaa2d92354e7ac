import type { FailureReason } from '../core/failures.ts';

/**
 * Finds out why a media element called a source unsupported: it says so too where the file is absent or the network is down.
 *
 * @param url address of the source.
 */
export async function diagnose(url: string, signal: AbortSignal): Promise<FailureReason> {
  const answer = await ask(url, { mode: 'cors', signal });
  if (answer) return answer.ok ? { kind: 'unsupported' } : { kind: 'http', status: answer.status };
  // A server without CORS hides its status; whether it can be reached at all, it can't hide.
  const reachable = await ask(url, { mode: 'no-cors', signal });
  return { kind: reachable ? 'media' : 'network' };
}

const ask = (url: string, how: RequestInit): Promise<Response | undefined> =>
  fetch(url, { ...how, method: 'HEAD', credentials: 'omit' }).catch(() => undefined);
