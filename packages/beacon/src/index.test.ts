import { describe, expect, it } from 'vitest';
import { monitor } from './index.ts';
import { createFakeClock } from './testing/fake-clock.ts';
import { FakeMediaElement } from './testing/fake-media-element.ts';
import { createFakeTransport } from './testing/fake-transport.ts';

describe('monitor', () => {
  const setUp = () => {
    const clock = createFakeClock();
    const element = new FakeMediaElement(clock) as unknown as HTMLMediaElement & FakeMediaElement;
    const transport = createFakeTransport();
    return { clock, element, transport, options: { endpoint: '/beats', token: () => 'token', clock, transport } };
  };

  it('gives the same monitor for the same element, until that is stopped', () => {
    const { element, options } = setUp();
    const first = monitor(element, options);
    expect(monitor(element, options)).toBe(first);
    first.stop();
    expect(monitor(element, options)).not.toBe(first);
  });

  it('keeps the views of two elements apart', () => {
    const [one, two] = [setUp(), setUp()];
    const monitors = [one, two].map(({ element, options }) => monitor(element, options));
    one.element.start();
    two.element.start();
    expect(new Set(monitors.map((each) => each.viewId)).size).toBe(2);
  });

  it('works where there is neither page nor storage, as in Node', () => {
    const { element, clock } = setUp();
    const watched = monitor(element, { endpoint: 'http://127.0.0.1:9/beats', token: () => 'token', clock });
    element.start();
    clock.pass(20_000);
    watched.stop();
    expect(watched.viewId).toBeDefined();
  });
});
