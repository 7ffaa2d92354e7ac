import type { CallOptions } from '../client-options.ts';
import { isBusinessError } from '../error-families.ts';
import type { Transport } from '../transport.ts';

/** Whether a new player may have a name; `message` and `details` are the server's. */
export type NameVerdict =
  | { readonly ok: true }
  | {
      readonly ok: false;
      readonly reason: 'invalid' | 'taken';
      readonly message: string;
      readonly details: string | undefined;
    };

/** Asks whether a new player may have this name. */
export async function checkName(transport: Transport, name: string, call?: CallOptions): Promise<NameVerdict> {
  try {
    await transport({ method: 'GET', path: ['players', 'checkName'], query: { name } }, call);
    return { ok: true };
  } catch (error) {
    if (!isBusinessError(error, 4610, 4802, 4805)) throw error;
    const { code, message, details } = error;
    return { ok: false, reason: code === '4610' ? 'invalid' : 'taken', message, details };
  }
}
