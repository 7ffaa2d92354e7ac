import { describe, expect, it } from 'vitest';
import { PLANS, plansWith } from './plans.ts';

describe('plansWith', () => {
  it('leaves the plans as they are where nothing is said', () => {
    expect(plansWith({ standard: {}, basic: { players: undefined } })).toEqual(PLANS);
  });

  it('sets limits, and takes them away with 0', () => {
    const plans = plansWith({ standard: { players: 10, monthlyRequests: 1000 }, basic: { players: 0 } });
    expect(plans.standard).toEqual({ pricing: 'pay', isWhole: true, players: 10, monthlyRequests: 1000 });
    expect(plans.basic).toEqual({ pricing: 'free', isWhole: false });
  });
});
