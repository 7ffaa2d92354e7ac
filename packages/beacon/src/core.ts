import { asProbe } from './engine/engine-probe.ts';
import { type MonitorOptions, monitorWith } from './monitor-with.ts';
import type { Monitor } from './watch/create-monitor.ts';

export type { Clock } from './clock.ts';
export type { EngineProbe, MediaFacts, TellError } from './engine/engine-probe.ts';
export type { MediaRequest, TellRequests } from './engine/request-tally.ts';
export type { MonitorOptions } from './monitor-with.ts';
export type { CrashStorage } from './report/crash-records.ts';
export type { PageNews } from './report/page.ts';
export type { BeatLane, Transport } from './report/transport.ts';
export type { Visit } from './report/visit.ts';
export type { Monitor } from './watch/create-monitor.ts';

/** As `monitor` of the package itself, but of engines it takes probes only: for players that know what they play with. */
export const monitor = (element: HTMLMediaElement, options: MonitorOptions): Monitor =>
  monitorWith(asProbe, element, options);
