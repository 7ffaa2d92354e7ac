import { MIN_PASSWORD_LENGTH as DECLARED } from '@playhead/contract/api';
import { expect, it } from 'vitest';
import { isLongEnough, MIN_PASSWORD_LENGTH } from './password-rules.ts';

it('is the rule of the contract, counted in characters', () => {
  expect(MIN_PASSWORD_LENGTH).toBe(DECLARED);
  expect(isLongEnough('😀'.repeat(MIN_PASSWORD_LENGTH - 1))).toBe(false);
  expect(isLongEnough('😀'.repeat(MIN_PASSWORD_LENGTH))).toBe(true);
});
