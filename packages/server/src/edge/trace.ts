import { randomBytes } from 'node:crypto';

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567';

/** A trace id in VPE's shape: 26 lower-case letters and digits. */
export const createTraceId = (): string => Array.from(randomBytes(26), (byte) => ALPHABET[byte & 31]).join('');
