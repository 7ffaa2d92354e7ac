import { parseOptions } from '@node-rs/argon2';
import { describe, expect, it } from 'vitest';
import { hashPassword, UNKNOWN_USER_HASH, verifyPassword } from './passwords.ts';

describe('hashPassword', () => {
  it('makes an argon2id hash, another each time', async () => {
    const hashes = await Promise.all([hashPassword('secret'), hashPassword('secret')]);
    expect(hashes[0]).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(hashes[0]).not.toBe(hashes[1]);
  });
});

describe('verifyPassword', () => {
  it('accepts the password and nothing else', async () => {
    const passwordHash = await hashPassword('correct horse 배터리');
    const tries = ['correct horse 배터리', 'correct horse', 'Correct horse 배터리', '', 'correct horse 배터리\0'];
    const verdicts = await Promise.all(tries.map((password) => verifyPassword(passwordHash, password)));
    expect(verdicts).toEqual([true, false, false, false, false]);
  });
});

describe('UNKNOWN_USER_HASH', () => {
  it('costs what every other hash costs', async () => {
    expect(parseOptions(UNKNOWN_USER_HASH)).toEqual(parseOptions(await hashPassword('any')));
  });
});
