import { describe, expect, it } from 'vitest';
import { runCrashes } from './crash/run-crashes.ts';

describe('a server killed again and again while beats come in', () => {
  it('loses nothing that it had confirmed, and counts nothing twice', async () => {
    expect(await runCrashes({ rounds: 3, seed: 20_261_125 })).toEqual([]);
  });
});
