import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Maintenance, reconcile, rollUp } from './maintain.ts';
import { beatRow, viewIdAt } from './store/columnar/sample-rows.fixture.ts';
import { openTemporaryStore } from './store/columnar/temporary-store.fixture.ts';

let opened: Awaited<ReturnType<typeof openTemporaryStore>>;
const told: string[] = [];

beforeAll(async () => {
  opened = await openTemporaryStore();
});
afterAll(() => opened.dispose());

const maintenance = (): Maintenance => ({
  columnar: opened.store,
  now: Date.now,
  log: { warn: () => undefined },
  retention: { beatDays: 30, viewDays: 396 },
  tell: (line) => void told.push(line),
});

describe('rollUp and reconcile', () => {
  it('roll what is due, find that all agree, and fail where a number was changed', async () => {
    const view_id = viewIdAt(Date.now());
    await opened.store.insert('beat', [beatRow({ view_id, played_ms: 1000, watched_ms: 2000 })], { token: 'one' });
    expect(await rollUp(maintenance())).toBe(true);
    expect(await reconcile(maintenance())).toBe(true);
    expect(told.splice(0)).toEqual([expect.stringMatching(/^Rolled 1 days in \d+\.\d s\.$/), '1 of 1 days agree.']);
    await opened.store.command('ALTER TABLE hour_rollup UPDATE watched_ms = 2001 WHERE 1 SETTINGS mutations_sync = 1');
    expect(await reconcile(maintenance())).toBe(false);
    expect(told.at(-1)).toBe('0 of 1 days agree.');
    expect(JSON.parse(told[0] ?? '')).toMatchObject({
      measure: 'watched_ms',
      kept: 2001,
      fromViews: 2000,
      fromBeats: 2000,
    });
  });
});
