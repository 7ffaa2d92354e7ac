import type { ViewMetadata } from '@playhead/contract/beats';
import { type Clock, systemClock } from './clock.ts';
import type { EngineProbe } from './engine/engine-probe.ts';
import { type CrashStorage, createCrashRecords } from './report/crash-records.ts';
import { createTransport, type Transport } from './report/transport.ts';
import { browserWire } from './report/wire.ts';
import { createMonitor, type Monitor } from './watch/create-monitor.ts';

export type { Clock } from './clock.ts';
export type { EngineProbe, TellError } from './engine/engine-probe.ts';
export type { CrashStorage } from './report/crash-records.ts';
export type { PageNews } from './report/page.ts';
export type { BeatLane, Transport } from './report/transport.ts';
export type { Monitor } from './watch/create-monitor.ts';

/** How to monitor an element. */
export interface MonitorOptions {
  /** Address of the collector. */
  readonly endpoint: string;
  /** Gives the play token; asked at the start of each view, and again while it fails. */
  readonly token: () => string | Promise<string>;
  /** What the page knows about the view; it wins over what can be found out. A function is asked when it is needed. */
  readonly metadata?: Partial<ViewMetadata> | (() => Partial<ViewMetadata>) | undefined;
  /** What the engine knows better than the element: `recogniseEngine(hls)` of `@playhead/beacon/engines`, or one of your own. */
  readonly engine?: EngineProbe | undefined;
  /** Server time minus local time in milliseconds, where the page has learnt it. */
  readonly clockOffsetMs?: number | undefined;
  /** Stands in for the machine's clock. */
  readonly clock?: Clock | undefined;
  /** Stands in for the page's transport to `endpoint`. */
  readonly transport?: Transport | undefined;
  /** Stands in for `sessionStorage`. */
  readonly storage?: CrashStorage | undefined;
}

const monitors = new WeakMap<object, Monitor>();
const transports = new Map<string, Transport>();

const transportTo = (options: MonitorOptions): Transport => {
  const { endpoint, clock = systemClock, storage, clockOffsetMs = 0 } = options;
  const records = createCrashRecords(() => storage ?? sessionStorage);
  const transport =
    transports.get(endpoint) ??
    createTransport({ endpoint, clock, clockOffsetMs, wire: browserWire, page: globalThis, records });
  transports.set(endpoint, transport);
  return transport;
};

/**
 * Watches a media element, whatever plays in it, and reports how playback went: a view per attempt to play one content, told in
 * cumulative beats. Never throws, and never touches the element. Monitoring an element that is monitored already gives the
 * same monitor.
 *
 * All monitors of a page with the same endpoint share one transport; it is made with the first one's clock, storage and offset.
 */
export const monitor = (element: HTMLMediaElement, options: MonitorOptions): Monitor => {
  const known = monitors.get(element);
  if (known) return known;
  const { token, metadata, engine, clock = systemClock, clockOffsetMs = 0, transport = transportTo(options) } = options;
  const parts = { token, metadata, engine, clock, clockOffsetMs, transport };
  const created = createMonitor(element, parts, () => monitors.delete(element));
  monitors.set(element, created);
  return created;
};
