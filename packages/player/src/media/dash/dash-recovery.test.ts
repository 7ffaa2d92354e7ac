import { describe, expect, it } from 'vitest';
import type { ShakaError } from './dash-failure.ts';
import { createRecovery } from './dash-recovery.ts';

const DOWN: ShakaError = { severity: 2, category: 1, code: 1002, data: ['https://a.example/x'] };
const answered = (status: number): ShakaError => ({ ...DOWN, code: 1001, data: ['https://a.example/x', status] });

describe('createRecovery', () => {
  it('resumes three times with growing pauses, then gives up', () => {
    const { remedyFor } = createRecovery();
    const remedies = [1, 2, 3, 4].map(() => remedyFor(DOWN));
    expect(remedies).toEqual([
      { action: 'retry', afterSeconds: 1 },
      { action: 'retry', afterSeconds: 2 },
      { action: 'retry', afterSeconds: 4 },
      { action: 'give_up' },
    ]);
  });

  it('begins to count anew once something has arrived', () => {
    const { remedyFor, loaded } = createRecovery();
    for (const _ of [1, 2, 3]) remedyFor(DOWN);
    loaded();
    expect(remedyFor(DOWN)).toEqual({ action: 'retry', afterSeconds: 1 });
  });

  it('asks no more for what is refused, and again of a server in trouble', () => {
    expect(createRecovery().remedyFor(answered(404))).toEqual({ action: 'give_up' });
    expect(createRecovery().remedyFor(answered(503))).toEqual({ action: 'retry', afterSeconds: 1 });
  });

  it("leaves what can't be decoded", () => {
    expect(createRecovery().remedyFor({ ...DOWN, category: 3, code: 3016 })).toEqual({ action: 'give_up' });
  });
});
