import { describe, expect, it } from 'vitest';
import { COMMON_PASSWORDS } from './common-passwords.ts';
import { refusePassword } from './password-rule.ts';

const EMAIL = 'Jane.Q.Public@example.com';
const codeOf = (password: string) => refusePassword(password, EMAIL)?.code;

describe('refusePassword', () => {
  it.each([
    'twelve chars',
    'correct horse battery staple',
    '열두글자이상의비밀번호입니다',
    '🎬🎞️📽️ six words',
    'ALLUPPERCASE',
  ])('takes %j, whatever kinds of characters it has', (password) => expect(codeOf(password)).toBeUndefined());

  it.each([
    ['too short', 'eleven char'],
    ['nothing', ''],
    ['twelve halves of six characters', '🎬🎬🎬🎬🎬🎬'],
    ['the address', 'jane.q.public@EXAMPLE.com'],
    ['its first part', 'jane.q.public'],
    ['a common one', 'Password1234'],
    ['a common one in spaces', ' qwertyuiop123 '],
    ['one character', '............'],
    ['spaces', ' '.repeat(12)],
  ])('refuses %s', (_what, password) => {
    const refusal = refusePassword(password, EMAIL);
    expect(refusal?.code).toBe(4923);
    if (password.length > 1) expect(refusal?.details).not.toContain(password.trim() || '  ');
  });
});

describe('COMMON_PASSWORDS', () => {
  it('holds only what the length lets through, in lower case', () => {
    expect(COMMON_PASSWORDS.size).toBeGreaterThan(150);
    for (const password of COMMON_PASSWORDS) {
      expect(password.length, password).toBeGreaterThanOrEqual(12);
      expect(password).toBe(password.toLowerCase());
    }
  });
});
