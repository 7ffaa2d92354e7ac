import { PlayheadApiError, PlayheadNetworkError } from '@playhead/sdk';
import { describe, expect, it } from 'vitest';
import { MESSAGES } from '../i18n/messages.ts';
import { failureOf, failureText, hasCode, isSignedOut, isThrottled } from './failure.ts';

const answered = (code: string, status: number, details?: string) =>
  failureOf(new PlayheadApiError({ code, status, message: 'As documented', details }));
const unreachable = failureOf(new PlayheadNetworkError(new URL('http://localhost'), new TypeError('failed')));
const en = MESSAGES.en;

describe('failureOf', () => {
  it("keeps the server's code, words and details", () => {
    expect(answered('4805', 200, 'Choose another.')).toEqual({
      kind: 'answered',
      code: '4805',
      message: 'As documented',
      details: 'Choose another.',
    });
  });

  it('tells a broken line from a bug', () => {
    expect(unreachable).toEqual({ kind: 'unreachable' });
    expect(failureOf(new TypeError('x is undefined'))).toEqual({ kind: 'broken' });
    expect(failureOf('anything')).toEqual({ kind: 'broken' });
  });
});

describe('isSignedOut', () => {
  it('goes by the code, since a missing permission is a 401 too', () => {
    expect(isSignedOut(answered('200', 401))).toBe(true);
    expect(isSignedOut(answered('210', 401))).toBe(false);
    expect(isSignedOut(unreachable)).toBe(false);
  });
});

describe('hasCode', () => {
  it('knows codes as numbers and texts', () => {
    expect(hasCode(answered('4801', 200), 300, 4801)).toBe(true);
    expect(hasCode(answered('4801', 200), '480')).toBe(false);
  });
});

describe('isThrottled', () => {
  it('knows the three limits', () => {
    expect(['400', '410', '420'].every((code) => isThrottled(answered(code, 429)))).toBe(true);
    expect(isThrottled(answered('430', 413))).toBe(false);
  });
});

describe('failureText', () => {
  it.each([
    [unreachable, en.failureUnreachable],
    [failureOf(new Error('bug')), en.failureBroken],
    [answered('420', 429), en.failureThrottled],
    [answered('210', 401), en.failureNotAllowed],
    [answered('300', 404), en.failureNotFound],
    [answered('4801', 200), en.failureNotFound],
  ])('says what %j means', (failure, text) => {
    expect(failureText(failure, en)).toBe(text);
  });

  it("adds the server's own words where it knows no better, details first", () => {
    expect(failureText(answered('500', 503, 'The store is away.'), en)).toContain('The store is away.');
    expect(failureText(answered('900', 500), en)).toContain('As documented');
  });
});
