import { describe, expect, it } from 'vitest';
import { createFakeClock } from '../testing/fake-clock.ts';
import { createFakeStorage } from '../testing/fake-storage.ts';
import { watchFakeElement } from '../testing/watch-fake-element.ts';
import { createCrashRecords } from './crash-records.ts';
import { createTransport } from './transport.ts';
import { createVisit } from './visit.ts';

/** As long as a play token for an origin of twenty-odd characters: a JWT of 32 bytes of signature. */
const TOKEN = 'x'.repeat(207);

/** Plays three minutes, and gives the bodies of the last one; `fetching`: an engine tells its requests besides. */
const steadyMinute = async (fetching: boolean): Promise<readonly string[]> => {
  const clock = createFakeClock();
  const bodies: { readonly atMs: number; readonly body: string }[] = [];
  const storage = createFakeStorage();
  const reply = { accepted: 1, rejected: [], heartbeatSeconds: 10 };
  const transport = createTransport({
    endpoint: '/beats',
    clock,
    clockOffsetMs: 0,
    page: {},
    records: createCrashRecords(() => storage),
    visit: createVisit(() => storage),
    wire: {
      post: async (_url, body) => {
        bodies.push({ atMs: clock.monotonicMs(), body });
        return Response.json(reply);
      },
      beacon: () => true,
    },
  });
  let answered = () => {};
  const engine = {
    name: 'engine',
    rendition: () => ({ width: 1280, height: 720, bitrateBps: 2_500_000 }),
    source: () => undefined,
    streamType: () => undefined,
    listen: (_tell: unknown, requests: { answered: (request: object) => void }) => {
      answered = () => requests.answered({ bytes: 1_234_567, durationMs: 812, latencyMs: 43 });
      return () => {};
    },
  };
  const { element } = watchFakeElement(
    (it) => {
      it.totalVideoFrames = 14_400;
    },
    { clock, transport, token: () => TOKEN, ...(fetching && { engine }) },
  );
  element.buffered = [[0, 599]];
  element.start();
  for (let second = 0; second < 180; second++) {
    clock.pass(1000);
    if (second % 4 === 0) answered();
    // Answers come in real turns of the event loop.
    for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve));
  }
  return bodies.filter(({ atMs }) => atMs > 121_000).map(({ body }) => body);
};

const bytesOf = (texts: readonly string[]) => texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);

describe('a steady minute', () => {
  it.each([
    ['of an element alone', false, 3300],
    ['with an engine that tells its requests', true, 3900],
  ])('%s takes little, of which the play token is a third or more', async (_name, fetching, limitBytes) => {
    const bodies = await steadyMinute(fetching);
    expect(bodies).toHaveLength(6);
    expect(bytesOf(bodies)).toBeLessThanOrEqual(limitBytes);
  });
});
