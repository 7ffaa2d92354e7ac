import { beforeEach, expect, it } from 'vitest';
import { describeOnEachEngine } from '../../store/relational/each-engine-for-tests.ts';
import type { Actor } from '../actor.ts';
import { addAccount, type ControlForTests, createControlForTests } from '../control-for-tests.ts';

const NOVEMBER_MS = Date.parse('2026-11-25T09:30:00Z');
const LATER_MS = 6000;

describeOnEachEngine('createUsage', (engine) => {
  let first: ControlForTests;
  let actor: Actor;

  beforeEach(async () => {
    first = createControlForTests(engine, { nowMs: NOVEMBER_MS });
    actor = { ...(await addAccount(engine, 'one')), name: 'KEY' };
  });

  const count = (control: ControlForTests['control'], times: number, as = actor) => {
    for (let done = 0; done < times; done += 1) control.usage.count(as);
  };

  it('knows what it counted before and after it is stored', async () => {
    const { usage } = first.control;
    count(first.control, 3);
    expect(await usage.ofMonth(actor.accountId)).toBe(3);
    const storing = usage.flush();
    expect(await usage.ofMonth(actor.accountId)).toBe(3);
    count(first.control, 1);
    await storing;
    expect(await usage.ofMonth(actor.accountId)).toBe(4);
    await usage.flush();
    expect(await usage.ofMonth(actor.accountId)).toBe(4);
  });

  it('adds to what is stored: processes that count the same account come to one total', async () => {
    const second = createControlForTests(engine, first.clock);
    const others = { ...actor, name: 'someone@example.com' };
    for (const round of [1, 2, 3]) {
      count(first.control, round);
      count(second.control, 10, round === 2 ? others : actor);
      await Promise.all([first.control.usage.flush(), second.control.usage.flush()]);
    }
    first.clock.nowMs += LATER_MS;
    expect(await first.control.usage.ofMonth(actor.accountId)).toBe(36);
    expect(await second.control.usage.ofMonth(actor.accountId)).toBe(36);
    const restarted = createControlForTests(engine, first.clock);
    expect(await restarted.control.usage.ofMonth(actor.accountId)).toBe(36);
  });

  it('begins anew with each month of UTC, and lists the months, their names and days', async () => {
    count(first.control, 2);
    first.clock.nowMs = Date.parse('2026-12-02T00:00:00+09:00');
    count(first.control, 3);
    count(first.control, 5, { ...actor, name: 'OTHER' });
    expect(await first.control.usage.ofMonth(actor.accountId)).toBe(8);
    const { months, days } = await first.control.usage.report(actor, 3);
    expect(months).toEqual([
      {
        month: '2026-12',
        requests: 8,
        beats: 0,
        by_key: [
          { name: 'OTHER', requests: 5 },
          { name: 'KEY', requests: 3 },
        ],
      },
      { month: '2026-11', requests: 2, beats: 0, by_key: [{ name: 'KEY', requests: 2 }] },
      { month: '2026-10', requests: 0, beats: 0, by_key: [] },
    ]);
    expect(days).toEqual([{ day: '2026-12-01', requests: 8, beats: 0, beats_cumulative: 0 }]);
  });

  it("keeps an account's counts from every other", async () => {
    const other = await addAccount(engine, 'other');
    count(first.control, 7);
    expect(await first.control.usage.ofMonth(other.accountId)).toBe(0);
    expect((await first.control.usage.report(other, 1)).months[0]?.requests).toBe(0);
  });

  it('keeps what could not be stored, and stores it with what came later', async () => {
    count(first.control, 2);
    count(first.control, 1, { accountId: 999, name: 'no such account' });
    await expect(first.control.usage.flush()).rejects.toMatchObject({ code: '23503' });
    expect(await first.control.usage.ofMonth(actor.accountId)).toBe(2);
  });
});
