import type { CredentialOptions } from '../../client-options.ts';

/** Where the server is and which key pair signs. */
export type Connection = Pick<CredentialOptions, 'baseUrl' | 'accessKey' | 'secretKey'>;

/** A connection under a name, as far as the file knows it. */
export type Profile = Partial<Connection>;

/** The profile where none is named. */
export const DEFAULT_PROFILE = 'default';

type Environment = Readonly<Record<string, string | undefined>>;

/** The variables that the program reads, and what the help says of each. */
export const VARIABLES = {
  PLAYHEAD_URL: 'address of the server, e.g. http://127.0.0.1:8080',
  PLAYHEAD_ACCESS_KEY: 'access key of the API key pair',
  PLAYHEAD_SECRET_KEY: 'secret key of the API key pair',
  PLAYHEAD_PROFILE: 'profile of the configuration file; default where absent',
  NO_COLOR: 'no colours where it is set (no-color.org)',
} as const satisfies Readonly<Record<string, string>>;

/** What a variable holds; undefined where it is empty. */
export const readVariable = (env: Environment, name: keyof typeof VARIABLES): string | undefined =>
  env[name] || undefined;
