import type { ViewMetadata } from '@playhead/contract/beats';
import { type Clock, systemClock } from './clock.ts';
import type { RecogniseEngine } from './engine/engine-probe.ts';
import type { Moment } from './record/recorder.ts';
import { type CrashStorage, createCrashRecords } from './report/crash-records.ts';
import { createTransport, type Transport } from './report/transport.ts';
import { createVisit } from './report/visit.ts';
import { browserWire } from './report/wire.ts';
import { createMonitor, type Monitor } from './watch/create-monitor.ts';

/** How to monitor an element. */
export interface MonitorOptions {
  /** Address of the collector. */
  readonly endpoint: string;
  /** Gives the play token; asked at the start of each view, and again while it fails. */
  readonly token: () => string | Promise<string>;
  /** What the page knows about the view; it wins over what can be found out. A function is asked when it is needed. */
  readonly metadata?: Partial<ViewMetadata> | (() => Partial<ViewMetadata>) | undefined;
  /**
   * What plays in the element and knows more than that: an engine's own instance, recognised by its shape, or a probe of it, of
   * `@playhead/beacon/engines` or of your own. What nobody knows is left out of account.
   */
  readonly engine?: object | undefined;
  /** Server time minus local time in milliseconds, where the page has learnt it. */
  readonly clockOffsetMs?: number | undefined;
  /** Stands in for the machine's clock. */
  readonly clock?: Clock | undefined;
  /** Stands in for the page's transport to `endpoint`. */
  readonly transport?: Transport | undefined;
  /** Stands in for `sessionStorage`. */
  readonly storage?: CrashStorage | undefined;
  /** The first moment that a recorder noted, where one did: the monitor begins as of then, and is to relive them all. */
  readonly since?: Moment | undefined;
}

const monitors = new WeakMap<object, Monitor>();
const transports = new Map<string, Transport>();

const transportTo = (options: MonitorOptions): Transport => {
  const { endpoint, clock = systemClock, storage, clockOffsetMs = 0 } = options;
  const kept = () => storage ?? sessionStorage;
  const known = transports.get(endpoint);
  if (known) return known;
  const [records, visit] = [createCrashRecords(kept), createVisit(kept)];
  const transport = createTransport({
    endpoint,
    clock,
    clockOffsetMs,
    wire: browserWire,
    page: globalThis,
    records,
    visit,
  });
  transports.set(endpoint, transport);
  return transport;
};

/**
 * Watches a media element, as `monitor` does, knowing the engines that `recognise` knows: what pages weigh that need not know them
 * all.
 */
export const monitorWith = (
  recognise: RecogniseEngine,
  element: HTMLMediaElement,
  options: MonitorOptions,
): Monitor => {
  const known = monitors.get(element);
  if (known) return known;
  const { clock = systemClock, clockOffsetMs = 0, transport = transportTo(options) } = options;
  const parts = { ...options, recognise, clock, clockOffsetMs, transport };
  const created = createMonitor(element, parts, () => monitors.delete(element));
  monitors.set(element, created);
  return created;
};
