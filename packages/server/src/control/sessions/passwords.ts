import { hash, verify } from '@node-rs/argon2';

/** OWASP's least cost for argon2id (Password Storage Cheat Sheet): 19 MiB, two passes, one lane. */
export const PASSWORD_COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Hash of a password that nobody knows, of the same cost as all others: checked where the user is unknown, so that it takes as long. */
export const UNKNOWN_USER_HASH =
  '$argon2id$v=19$m=19456,t=2,p=1$oZurEuNutfd7AvJdFk6xYQ$6MtByeq1C+Q/bbH8rdFFUbI24ns0QAlS0OT2PxHySmI';

/** Argon2id (RFC 9106) with a random salt, in PHC notation. */
export const hashPassword = (password: string): Promise<string> => hash(password, PASSWORD_COST);

/** Whether a password is the one of a hash. */
export const verifyPassword = (passwordHash: string, password: string): Promise<boolean> =>
  verify(passwordHash, password);
