import { recogniseEngine } from './engine/recognise-engine.ts';
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

/**
 * Watches a media element, whatever plays in it, and reports how playback went: a view per attempt to play one content, told in
 * cumulative beats. Never throws, and never touches the element. Monitoring an element that is monitored already gives the
 * same monitor.
 *
 * All monitors of a page with the same endpoint share one transport; it is made with the first one's clock, storage and offset.
 */
export const monitor = (element: HTMLMediaElement, options: MonitorOptions): Monitor =>
  monitorWith(recogniseEngine, element, options);
