import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Collector, startCollector } from '../testing/collector.ts';
import { fakeBeat } from '../testing/fake-beat.ts';
import { createFakeClock, type FakeClock } from '../testing/fake-clock.ts';
import { createFakeStorage } from '../testing/fake-storage.ts';
import { createCrashRecords } from './crash-records.ts';
import { createTransport, type TransportParts } from './transport.ts';
import { createVisit } from './visit.ts';
import { browserWire } from './wire.ts';

const OTHER_VIEW = '01890a5d-ac96-774b-bcce-b302099a8058';

describe('createTransport', () => {
  let collector: Collector;
  let clock: FakeClock;
  beforeEach(async () => {
    collector = await startCollector();
    clock = createFakeClock();
  });
  afterEach(() => collector.close());

  /** Real requests end in real time: waits until everything they set off has happened. */
  const settle = async () => {
    for (let turn = 0; turn < 10; turn++) await new Promise((resolve) => setTimeout(resolve, 5));
    clock.pass(0);
  };

  const setUp = (change: Partial<TransportParts> = {}) => {
    const storage = createFakeStorage();
    const page = {
      window: new EventTarget(),
      document: Object.assign(new EventTarget(), { visibilityState: 'visible' }),
    };
    const beacons: string[] = [];
    const wire = { ...browserWire, beacon: (_url: string, body: string) => Boolean(beacons.push(body)) };
    const { endpoint } = collector;
    const records = createCrashRecords(() => storage);
    const visit = createVisit(createFakeStorage);
    const transport = createTransport({ endpoint, clock, clockOffsetMs: 0, wire, page, records, visit, ...change });
    const acknowledged: number[] = [];
    const send = (lane: ReturnType<typeof transport.open>, beat = fakeBeat()) =>
      lane.send(beat, () => acknowledged.push(beat.seq));
    const leave = (persisted = false) => page.window.dispatchEvent(Object.assign(new Event('pagehide'), { persisted }));
    const hide = () => {
      page.document.visibilityState = 'hidden';
      page.document.dispatchEvent(new Event('visibilitychange'));
    };
    return { storage, page, beacons, transport, acknowledged, send, leave, hide };
  };

  it('posts what is due together in one report, grouped by token', async () => {
    const { transport, send, acknowledged } = setUp({ clockOffsetMs: 777 });
    const [a, b, c] = [transport.open(() => 'one'), transport.open(() => 'two'), transport.open(() => 'one')];
    send(a, fakeBeat({ seq: 1 }));
    send(b, fakeBeat({ seq: 2 }));
    send(c, fakeBeat({ seq: 3 }));
    await settle();
    await collector.got(1);
    await settle();
    const [report] = collector.reports;
    expect(report).toMatchObject({ v: 1, sentAtMs: clock.wallMs() + 777 });
    expect(report?.groups).toMatchObject([
      { token: 'one', beats: [{ seq: 1 }, { seq: 3 }] },
      { token: 'two', beats: [{ seq: 2 }] },
    ]);
    expect(acknowledged).toEqual([1, 2, 3]);
    expect(collector.headers[0]?.['content-type']).toBe('text/plain');
    expect(collector.headers[0]).not.toHaveProperty('cookie');
  });

  it('tells with each report how long the answer to the one before took', async () => {
    let answer = () => {};
    const after = new Promise<void>((resolve) => {
      answer = resolve;
    });
    collector.answers.push({ after });
    const { transport, send } = setUp();
    const lane = transport.open(() => 'token');
    send(lane, fakeBeat({ seq: 1 }));
    await settle();
    await collector.got(1);
    clock.pass(321);
    answer();
    await settle();
    send(lane, fakeBeat({ seq: 2 }));
    await settle();
    await collector.got(2);
    expect(collector.reports[0]).not.toHaveProperty('rttMs');
    expect(collector.reports[1]?.rttMs).toBe(321);
  });

  it('wants rarer beats while the page is out of sight, and says when it is back in sight', () => {
    const { transport, hide, page } = setUp();
    const news: string[] = [];
    transport.watch((told) => news.push(told));
    hide();
    expect(transport.heartbeatSeconds()).toBe(25);
    page.document.visibilityState = 'visible';
    page.document.dispatchEvent(new Event('visibilitychange'));
    expect(transport.heartbeatSeconds()).toBe(10);
    expect(news).toEqual(['hidden', 'visible']);
  });

  it('waits for a token that takes its time, and asks again where there was none', async () => {
    const { transport, send } = setUp();
    let asked = 0;
    const lane = transport.open(() => (++asked === 1 ? Promise.reject(new Error('offline')) : Promise.resolve('late')));
    send(lane, fakeBeat({ seq: 0 }));
    await settle();
    expect(collector.reports).toEqual([]);
    send(lane, fakeBeat({ seq: 1 }));
    await settle();
    await collector.got(1);
    expect(collector.reports[0]?.groups).toMatchObject([{ token: 'late', beats: [{ seq: 0 }, { seq: 1 }] }]);
    expect(asked).toBe(2);
  });

  it.each([408, 429, 500, 503])('tries again after a %d, with the beats that came meanwhile', async (status) => {
    collector.answers.push({ status });
    const { transport, send, acknowledged } = setUp();
    const lane = transport.open(() => 'token');
    send(lane, fakeBeat({ seq: 1 }));
    await settle();
    await collector.got(1);
    await settle();
    send(lane, fakeBeat({ seq: 2 }));
    clock.pass(900);
    await settle();
    expect(collector.reports).toHaveLength(1);
    clock.pass(200);
    await collector.got(2);
    await settle();
    expect(collector.reports[1]?.groups[0]?.beats).toMatchObject([{ seq: 1 }, { seq: 2 }]);
    expect(acknowledged).toEqual([1, 2]);
  });

  it('waits as long as the server asks', async () => {
    collector.answers.push({ status: 503, headers: { 'retry-after': '30' } });
    const { transport, send } = setUp();
    send(transport.open(() => 'token'));
    await settle();
    await collector.got(1);
    await settle();
    expect(clock.waiting()).toEqual([31_000]);
  });

  it('backs off, to two minutes at most, while there is no answer at all', async () => {
    const post = () => Promise.reject(new TypeError('Failed to fetch'));
    const { transport, send } = setUp({ wire: { post, beacon: () => false } });
    send(transport.open(() => 'token'));
    const delays: number[] = [];
    await settle();
    for (let tries = 0; tries < 9; tries++) {
      await settle();
      const [delay = 0] = clock.waiting();
      delays.push(delay);
      clock.pass(delay);
    }
    expect(delays).toEqual([1000, 2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000, 60_000]);
  });

  it('stops for a token that is refused, and for no other', async () => {
    collector.answers.push({ status: 401 }, { status: 401 });
    const { transport, send, acknowledged } = setUp();
    const [bad, good] = [transport.open(() => 'bad'), transport.open(() => 'good')];
    send(bad, fakeBeat({ seq: 1 }));
    send(good, fakeBeat({ seq: 2, viewId: OTHER_VIEW }));
    for (let turn = 0; turn < 3; turn++) {
      clock.pass(0);
      await settle();
    }
    send(bad, fakeBeat({ seq: 3 }));
    await settle();
    expect(collector.reports.map((report) => report.groups.map((group) => group.token))).toEqual([
      ['bad', 'good'],
      ['bad'],
      ['good'],
    ]);
    expect(acknowledged).toEqual([2]);
  });

  it('drops a single beat that is rejected for itself', async () => {
    const viewId = fakeBeat().viewId;
    collector.answers.push({
      body: { accepted: 1, rejected: [{ viewId, seq: 1, reason: 'malformed' }], heartbeatSeconds: 10 },
    });
    const { transport, send, acknowledged } = setUp();
    const lane = transport.open(() => 'token');
    send(lane, fakeBeat({ seq: 1 }));
    send(lane, fakeBeat({ seq: 2 }));
    await settle();
    await settle();
    send(lane, fakeBeat({ seq: 3 }));
    await settle();
    await collector.got(2);
    await settle();
    expect(acknowledged).toEqual([2, 3]);
  });

  it('stops altogether when the collector is gone', async () => {
    collector.answers.push({ status: 410 });
    const { transport, send } = setUp();
    send(transport.open(() => 'one'));
    await settle();
    await settle();
    send(transport.open(() => 'two'));
    await settle();
    expect(collector.reports).toHaveLength(1);
  });

  it.each([
    [1, 5],
    [60, 60],
    [9999, 120],
  ])('takes a wish for %d s between beats as %d', async (heartbeatSeconds, taken) => {
    collector.answers.push({ body: { accepted: 1, rejected: [], heartbeatSeconds } });
    const { transport, send } = setUp();
    expect(transport.heartbeatSeconds()).toBe(10);
    send(transport.open(() => 'token'));
    await settle();
    await settle();
    expect(transport.heartbeatSeconds()).toBe(taken);
  });

  it('takes a 2xx that says nothing for an acknowledgement', async () => {
    collector.answers.push({ body: 'thanks' });
    const { transport, send, acknowledged } = setUp();
    send(transport.open(() => 'token'));
    await settle();
    await settle();
    expect(acknowledged).toEqual([0]);
  });

  it('keeps the last beat of each view and all errors when too many wait', async () => {
    const { transport, send } = setUp();
    const lane = transport.open(() => 'token');
    for (let seq = 0; seq < 150; seq++) {
      const error = seq === 20 ? { error: { code: 'E0003', fatal: false } } : {};
      send(lane, fakeBeat({ seq, ...error }));
    }
    await settle();
    await collector.got(1);
    const numbers = collector.beats().map((beat) => beat.seq);
    expect(numbers).toContain(20);
    expect(numbers).toContain(149);
    expect(numbers.length).toBeLessThanOrEqual(100);
  });

  it('tells its watchers that the page goes and sends their last words in one beacon', async () => {
    const { transport, send, leave, beacons } = setUp();
    for (const [viewId, token] of [
      [fakeBeat().viewId, 'one'],
      [OTHER_VIEW, 'two'],
    ] as const) {
      const lane = transport.open(() => token);
      send(lane, fakeBeat({ viewId, reason: 'start' }));
      transport.watch((news) => news === 'left' && send(lane, fakeBeat({ viewId, reason: 'end' })));
    }
    await settle();
    await collector.got(1);
    await settle();
    leave();
    expect(beacons).toHaveLength(1);
    expect(JSON.parse(beacons[0] ?? '').groups).toMatchObject([
      { token: 'one', beats: [{ reason: 'end' }] },
      { token: 'two', beats: [{ reason: 'end' }] },
    ]);
    await settle();
    expect(collector.reports).toHaveLength(1);
  });

  it('sends what is in flight along when the page goes', async () => {
    let release = () => {};
    collector.answers.push({
      after: new Promise<void>((resolve) => {
        release = resolve;
      }),
    });
    const { transport, send, leave, beacons } = setUp();
    const lane = transport.open(() => 'token');
    send(lane, fakeBeat({ seq: 1, error: { code: 'E0003', fatal: false } }));
    await settle();
    await collector.got(1);
    send(lane, fakeBeat({ seq: 2 }));
    leave();
    expect(JSON.parse(beacons[0] ?? '').groups[0].beats).toMatchObject([{ seq: 1 }, { seq: 2 }]);
    release();
    await settle();
  });

  it('sends at once when the page goes out of sight, unless the server asked for time', async () => {
    const { transport, send, hide } = setUp();
    const lane = transport.open(() => 'token');
    send(lane);
    await settle();
    await collector.got(1);
    await settle();
    transport.watch((news) => news === 'hidden' && send(lane, fakeBeat({ reason: 'hidden' })));
    hide();
    await collector.got(2);
    expect(collector.beats()[1]).toMatchObject({ reason: 'hidden' });
    await settle();
    collector.answers.push({ status: 503, headers: { 'retry-after': '60' } });
    hide();
    await collector.got(3);
    await settle();
    hide();
    await settle();
    expect(collector.reports).toHaveLength(3);
  });

  it('sends what an earlier load left behind, with its token, and forgets it once that is accepted', async () => {
    const { storage, transport, send } = setUp();
    const lane = transport.open(() => 'kept');
    send(lane);
    await settle();
    lane.keep(fakeBeat({ seq: 9, reason: 'recovered' }));
    await settle();
    await settle();
    setUp({ records: createCrashRecords(() => storage) });
    expect(Object.keys(storage)).toHaveLength(1);
    await settle();
    await collector.got(2);
    await settle();
    expect(collector.reports[1]?.groups).toMatchObject([{ token: 'kept', beats: [{ seq: 9, reason: 'recovered' }] }]);
    expect(Object.keys(storage)).toHaveLength(0);
  });

  it('leaves no record of a view whose end was accepted', async () => {
    const { storage, transport, send } = setUp();
    const lane = transport.open(() => 'token');
    send(lane, fakeBeat({ reason: 'start' }));
    await settle();
    send(lane, fakeBeat({ reason: 'end', seq: 1 }));
    lane.keep(fakeBeat({ reason: 'end', seq: 1 }));
    expect(Object.keys(storage)).toHaveLength(1);
    await settle();
    await settle();
    expect(Object.keys(storage)).toHaveLength(0);
  });

  it('needs neither page nor storage', async () => {
    const records = createCrashRecords(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    const { transport, send, acknowledged } = setUp({ page: {}, records });
    const lane = transport.open(() => 'token');
    lane.keep(fakeBeat());
    send(lane);
    await settle();
    await settle();
    expect(acknowledged).toEqual([0]);
  });
});
