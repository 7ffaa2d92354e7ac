import { describe, expect, it } from 'vitest';
import { timeLeft } from './time-left.ts';

describe('timeLeft', () => {
  it.each([
    [0, ['0', '00', '00', '00']],
    [-5, ['0', '00', '00', '00']],
    [999, ['0', '00', '00', '01']],
    [((2 * 24 + 3) * 3600 + 4 * 60 + 5) * 1000, ['2', '03', '04', '05']],
  ])('cuts %d ms into days, hours, minutes and seconds', (ms, parts) => {
    expect(timeLeft(ms).parts).toEqual(parts);
  });
});
