import { describe, expect, it } from 'vitest';
import { viewIdAt } from './sample-report.fixture.ts';
import { viewIdTimeMs } from './view-id.ts';

describe('viewIdTimeMs', () => {
  it("reads the time of the standard's example", () => {
    // RFC 9562, appendix A.6: Tuesday, February 22, 2022 2:22:22.00 PM GMT-05:00.
    expect(viewIdTimeMs('017F22E2-79B0-7CC3-98C4-DC0C0C07398F')).toBe(Date.UTC(2022, 1, 22, 19, 22, 22));
  });

  it('reads what was written', () => {
    expect(viewIdTimeMs(viewIdAt(1_795_165_474_701, 5))).toBe(1_795_165_474_701);
  });

  it.each([
    ['another version', '017f22e2-79b0-4cc3-98c4-dc0c0c07398f'],
    ['another variant', '017f22e2-79b0-7cc3-c8c4-dc0c0c07398f'],
    ['no dashes', '017f22e279b07cc398c4dc0c0c07398f'],
    ['a longer text', '017f22e2-79b0-7cc3-98c4-dc0c0c07398f0'],
    ['another letter', '017f22e2-79b0-7cc3-98c4-dc0c0c07398g'],
    ['nothing', ''],
  ])('refuses %s', (_what, viewId) => {
    expect(viewIdTimeMs(viewId)).toBeUndefined();
  });
});
