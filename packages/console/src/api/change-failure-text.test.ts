import { describe, expect, it } from 'vitest';
import { ADMIN_MESSAGES } from '../i18n/admin/admin-messages.ts';
import { MESSAGES } from '../i18n/messages.ts';
import { changeFailureText } from './change-failure-text.ts';

const answered = (code: string) => ({ kind: 'answered', code, message: 'As documented.', details: 'Why.' }) as const;
const textOf = (code: string) => changeFailureText(answered(code), MESSAGES.ko, ADMIN_MESSAGES.ko);

describe('changeFailureText', () => {
  it('has words of its own in the language of the user', () => {
    expect(textOf('4901')).toBe(ADMIN_MESSAGES.ko.errors[4901]);
  });

  it('says what the server says where it has none', () => {
    expect(textOf('4999')).toBe(`${MESSAGES.ko.failureOther} Why.`);
    expect(textOf('toString')).toContain('Why.');
  });
});
