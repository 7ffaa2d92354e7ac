import { signedHeaders } from '@playhead/signing';
import type { Dice } from '../stage/dice.ts';
import { ACCOUNT, type TestServer } from '../stage/server.ts';
import { sendRaw } from '../stage/signed-request.ts';
import type { FuzzRequest } from './make-request.ts';

/** A session of the console. */
export interface FuzzSession {
  readonly token: string;
  readonly csrfToken: string;
}

/** Signs in to the account that the server began with. */
export async function signIn(server: TestServer): Promise<FuzzSession> {
  const body = JSON.stringify({ email: ACCOUNT.email, password: ACCOUNT.password });
  const headers = { 'content-type': 'application/json' };
  const answer = await sendRaw(server, { method: 'POST', target: '/api/v1/session', headers, body });
  const token = /playhead_session=([^;]+)/.exec(String(answer.headers['set-cookie']))?.[1] ?? '';
  return { token, csrfToken: (answer.json as { result: { csrf_token: string } }).result.csrf_token };
}

/** A request with the proof that it says: good, forged or none. */
export async function withProof(request: FuzzRequest, session: FuzzSession, dice: Dice): Promise<FuzzRequest> {
  const { proof, headers = {} } = request;
  if (proof === 'none') return request;
  if (proof === 'session') {
    const csrf: Record<string, string> = dice.chance(0.8) ? { 'x-csrf-token': session.csrfToken } : {};
    return { ...request, headers: { ...headers, ...csrf, cookie: `playhead_session=${session.token}` } };
  }
  const { accessKey, secretKey } = ACCOUNT;
  const signed = await signedHeaders({ ...request, accessKey, secretKey, nowMs: Date.now() });
  return { ...request, headers: { ...headers, ...(proof === 'forged' ? forged(signed, dice) : signed) } };
}

function forged(signed: Record<string, string>, dice: Dice): Record<string, string> {
  const name = dice.pick(Object.keys(signed));
  const text = signed[name] ?? '';
  const at = dice.below(text.length);
  const start = text.slice(0, at);
  const changed = dice.pick([start, `${text}=`, text.toLowerCase(), start + text.slice(at + 1), 'NOBODY', '0', ' ']);
  return { ...signed, [name]: changed };
}

/** Whether the account can still ask for what is its own. */
export async function works(server: TestServer): Promise<boolean> {
  const target = '/api/v1/players';
  const { accessKey, secretKey } = ACCOUNT;
  const headers = await signedHeaders({ method: 'GET', target, accessKey, secretKey, nowMs: Date.now() });
  const answer = await sendRaw(server, { method: 'GET', target, headers }).catch(() => undefined);
  return answer?.status === 200 && (answer.json as { code?: string }).code === '200';
}
