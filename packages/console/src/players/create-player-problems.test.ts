import { describe, expect, it } from 'vitest';
import type { Failure } from '../api/failure.ts';
import { MESSAGES } from '../i18n/messages.ts';
import { createPlayerProblems } from './create-player-problems.ts';

const refused = (code: string): Failure => ({ kind: 'answered', code, message: 'As documented', details: undefined });
const problemsOf = (code: string) => createPlayerProblems(refused(code), MESSAGES.en);

describe('createPlayerProblems', () => {
  it.each(['4610', '4700', '4802', '4805'])('puts %s at the name, and nowhere else', (code) => {
    expect(Object.keys(problemsOf(code))).toEqual(['name']);
  });

  it.each(['4702', '4703', '4705', '4708', '4709', '4712'])('puts %s at the domains, and nowhere else', (code) => {
    expect(Object.keys(problemsOf(code))).toEqual(['domains']);
  });

  it.each(['4803', '4804', '500', 'unreadable_answer'])('puts %s above the form', (code) => {
    expect(Object.keys(problemsOf(code))).toEqual(['form']);
  });

  it('tells a bad name from a taken one, and the faults of domains from each other', () => {
    expect(problemsOf('4700').name).not.toBe(problemsOf('4805').name);
    const texts = ['4703', '4708', '4709', '4712'].map((code) => problemsOf(code).domains);
    expect(new Set(texts).size).toBe(4);
    expect(problemsOf('4709').domains).toContain('5');
  });

  it("speaks the user's language", () => {
    expect(createPlayerProblems(refused('4805'), MESSAGES.ko).name).toBe(MESSAGES.ko.errorNameTaken);
  });

  it('says above the form that the server is out of reach', () => {
    expect(createPlayerProblems({ kind: 'unreachable' }, MESSAGES.en)).toEqual({
      form: MESSAGES.en.failureUnreachable,
    });
  });
});
