import type { Beat } from '@playhead/contract/beats';
import { recogniseEngine } from '../engine/recognise-engine.ts';
import { createMonitor, type MonitorParts } from '../watch/create-monitor.ts';
import { createFakeClock, type FakeClock } from './fake-clock.ts';
import { FakeMediaElement } from './fake-media-element.ts';
import { createFakeTransport } from './fake-transport.ts';

/** A monitored fake element with clock and transport of its own. For tests. */
export const watchFakeElement = (
  change: (element: FakeMediaElement) => void = () => {},
  options: Partial<MonitorParts> = {},
) => {
  const clock = (options.clock as FakeClock | undefined) ?? createFakeClock();
  const element = new FakeMediaElement(clock);
  change(element);
  const transport = createFakeTransport();
  const parts: MonitorParts = {
    token: () => 'token',
    recognise: recogniseEngine,
    clock,
    clockOffsetMs: 0,
    transport,
    ...options,
  };
  const monitor = createMonitor(element as unknown as HTMLVideoElement, parts, () => {});
  const { beats } = transport;
  const last = (): Beat => beats.at(-1) as Beat;
  /** The newest told state of each span, as the server keeps it. */
  const spans = () => {
    const told = beats.flatMap((beat) => beat.spans ?? []);
    return [...new Map(told.map((span) => [`${span.kind} ${span.n}`, span])).values()];
  };
  return { clock, element, transport, monitor, beats, last, spans };
};
