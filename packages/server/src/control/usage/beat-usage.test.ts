import { PLANS } from '@playhead/contract/plans';
import { beforeEach, expect, it } from 'vitest';
import { describeOnEachEngine } from '../../store/relational/each-engine-for-tests.ts';
import { addAccount, MASTER_KEY } from '../control-for-tests.ts';
import { type Control, createControl } from '../create-control.ts';

const START_MS = Date.parse('2026-11-25T12:00:00Z');

interface Count {
  readonly accountId: number;
  readonly day: string;
  readonly beats: number;
}

describeOnEachEngine('createBeatUsage', (engine) => {
  let control: Control;
  let journal: Count[];
  let isAway: boolean;
  const clock = { nowMs: START_MS };

  const open = () =>
    createControl({
      db: engine.store().db,
      masterKey: MASTER_KEY,
      now: () => clock.nowMs,
      latestVersion: '1',
      versions: ['1'],
      plans: PLANS,
      countBeats: async (fromDay, accountId) => {
        if (isAway) throw new Error('away');
        return journal.filter(
          (count) => count.day >= fromDay && (accountId === undefined || count.accountId === accountId),
        );
      },
    });

  beforeEach(async () => {
    clock.nowMs = START_MS;
    isAway = false;
    journal = [];
    await addAccount(engine, 'first');
    await addAccount(engine, 'second');
    control = open();
  });

  const report = async (accountId = 1, one = control) => one.usage.report({ accountId, name: 'KEY' }, 12);

  it('tells months, days and the forecast', async () => {
    journal = [
      { accountId: 1, day: '2026-11-24', beats: 240 },
      { accountId: 1, day: '2026-11-25', beats: 7 },
      { accountId: 2, day: '2026-11-25', beats: 1000 },
    ];
    const { months, days, expected_beats } = await report();
    expect(months).toHaveLength(12);
    expect(months[0]).toMatchObject({ month: '2026-11', beats: 247 });
    expect(days.slice(-2)).toEqual([
      { day: '2026-11-24', requests: 0, beats: 240, beats_cumulative: 240 },
      { day: '2026-11-25', requests: 0, beats: 7, beats_cumulative: 247 },
    ]);
    expect(expected_beats).toBe(300);
  });

  it('stays the same however often and by how many it is written down', async () => {
    journal = [{ accountId: 1, day: '2026-11-25', beats: 7 }];
    const other = open();
    await Promise.all([control.usage.beats.writeAllDown(), other.usage.beats.writeAllDown()]);
    await Promise.all([control.usage.beats.writeAllDown(), report(), report(1, other)]);
    expect((await report()).months[0]).toMatchObject({ beats: 7 });
  });

  it('follows a beat whose repetition came on the next day', async () => {
    journal = [{ accountId: 1, day: '2026-11-24', beats: 1 }];
    await control.usage.beats.writeAllDown();
    journal = [{ accountId: 1, day: '2026-11-25', beats: 1 }];
    await control.usage.beats.writeAllDown();
    expect((await report()).months[0]).toMatchObject({ beats: 1 });
  });

  it('keeps what the journal has forgotten', async () => {
    journal = [{ accountId: 1, day: '2026-11-10', beats: 500 }];
    await control.usage.beats.writeAllDown();
    clock.nowMs += 90 * 86_400_000;
    journal = [];
    const restarted = open();
    await restarted.usage.beats.writeAllDown();
    const { months } = await report(1, restarted);
    expect(months.find(({ month }) => month === '2026-11')?.beats).toBe(500);
  });

  it('catches up with days on which nothing ran, and again after a failure', async () => {
    isAway = true;
    await expect(control.usage.beats.writeAllDown()).rejects.toThrow('away');
    isAway = false;
    journal = [{ accountId: 2, day: '2026-11-08', beats: 9 }];
    await control.usage.beats.writeAllDown();
    expect((await report(2)).months[0]).toMatchObject({ beats: 9 });
  });

  it('answers with what was written down where the journal is away', async () => {
    journal = [{ accountId: 1, day: '2026-11-25', beats: 7 }];
    await control.usage.beats.writeAllDown();
    isAway = true;
    expect((await report()).months[0]).toMatchObject({ beats: 7 });
  });

  it('takes no count of an account that there is none of', async () => {
    journal = [{ accountId: 999, day: '2026-11-25', beats: 7 }];
    await control.usage.beats.writeAllDown();
    expect(await engine.store().db.selectFrom('beat_usage').selectAll().execute()).toEqual([]);
  });
});
