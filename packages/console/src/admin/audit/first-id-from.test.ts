import type { AuditEntry } from '@playhead/contract/api';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type AskAudit, firstIdFrom } from './first-id-from.ts';

const entryOf = (id: number, atMs: number): AuditEntry => ({
  id,
  at: new Date(atMs).toISOString(),
  actor: 'mina@example.com',
  action: 'player.create',
  subject: 'player:1',
  detail: {},
});

const logOf =
  (entries: readonly AuditEntry[]): AskAudit =>
  async ({ after = -1, order = 'desc', limit = 100 }) => {
    const found = entries.filter(({ id }) => id > after);
    return { list: (order === 'asc' ? found : found.toReversed()).slice(0, limit), next: null };
  };

it('parts the log at a moment', async () => {
  const gaps = fc.array(fc.tuple(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 0, max: 5 })), {
    maxLength: 40,
  });
  await fc.assert(
    fc.asyncProperty(gaps, fc.integer({ min: 0, max: 100 }), async (steps, fromMs) => {
      let [id, atMs] = [0, 0];
      const entries = steps.map(([idStep, atStep]) => {
        id += idStep;
        atMs += atStep;
        return entryOf(id, atMs);
      });
      const first = await firstIdFrom(logOf(entries), fromMs);
      for (const entry of entries) expect(entry.id >= first).toBe(Date.parse(entry.at) >= fromMs);
    }),
  );
});
