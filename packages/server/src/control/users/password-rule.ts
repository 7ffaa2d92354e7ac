import { MIN_PASSWORD_LENGTH } from '@playhead/contract/api';
import { type Refusal, refuse } from '../refusal.ts';
import { COMMON_PASSWORDS } from './common-passwords.ts';

/**
 * The refusal of a password that is too easy to guess, by NIST SP 800-63B: long enough, none of those that everybody tries first,
 * not the user's own address. No rules about which kinds of characters it has. Never shows the password.
 */
export function refusePassword(password: string, email: string): Refusal | undefined {
  if ([...password].length < MIN_PASSWORD_LENGTH) {
    return refuse(4923, `It must have at least ${MIN_PASSWORD_LENGTH} characters; some unrelated words are good.`);
  }
  const plain = password.toLowerCase();
  const [local = ''] = email.toLowerCase().split('@');
  if (plain === email.toLowerCase() || plain === local) return refuse(4923, 'It must not be the e-mail address.');
  if (COMMON_PASSWORDS.has(plain.trim()) || isOneCharacter(plain)) {
    return refuse(4923, 'It is one of the passwords that are tried first; choose some unrelated words.');
  }
  return undefined;
}

const isOneCharacter = (text: string) => new Set(text).size === 1;
