import { MAX_DOMAINS as DECLARED } from '@playhead/contract/api';
import { describe, expect, it } from 'vitest';
import { MAX_DOMAINS } from './player-rules.ts';

describe('MAX_DOMAINS', () => {
  it("is the contract's", () => {
    expect(MAX_DOMAINS).toBe(DECLARED);
  });
});
