import type { CredentialOptions } from '../client-options.ts';
import { UsageError } from './option-values.ts';

const VARIABLES = {
  baseUrl: 'PLAYHEAD_URL',
  accessKey: 'PLAYHEAD_ACCESS_KEY',
  secretKey: 'PLAYHEAD_SECRET_KEY',
} as const satisfies Partial<Record<keyof CredentialOptions, string>>;

/**
 * Where the server is and which key pair to sign with.
 *
 * @throws UsageError where a variable is missing or the address is none.
 */
export function readEnvironment(env: Readonly<Record<string, string | undefined>>): CredentialOptions {
  const missing = Object.values(VARIABLES).filter((name) => !env[name]);
  if (missing.length > 0) throw new UsageError(`Set ${missing.join(', ')} in the environment.`);
  const read = (name: keyof typeof VARIABLES) => env[VARIABLES[name]] ?? '';
  if (!/^https?:\/\/./.test(read('baseUrl')) || !URL.canParse(read('baseUrl'))) {
    throw new UsageError(`${VARIABLES.baseUrl} must be an address like http://127.0.0.1:8080.`);
  }
  return { baseUrl: read('baseUrl'), accessKey: read('accessKey'), secretKey: read('secretKey') };
}
