import { describe, expect, it } from 'vitest';
import type { Failure } from '../api/failure.ts';
import { MESSAGES } from '../i18n/messages.ts';
import { signInProblem } from './sign-in-problem.ts';

const answered = (code: string): Failure => ({ kind: 'answered', code, message: 'Broken', details: undefined });

describe('signInProblem', () => {
  it('reads a failed authentication as wrong credentials', () => {
    expect(signInProblem(answered('200'), MESSAGES.en)).toBe(MESSAGES.en.signInRefused);
  });

  it('says to wait after too many attempts', () => {
    expect(signInProblem(answered('420'), MESSAGES.ja)).toBe(MESSAGES.ja.signInThrottled);
  });

  it('says everything else as anywhere', () => {
    expect(signInProblem({ kind: 'unreachable' }, MESSAGES.en)).toBe(MESSAGES.en.failureUnreachable);
    expect(signInProblem(answered('900'), MESSAGES.en)).toContain('Broken');
  });
});
