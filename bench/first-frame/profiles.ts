/** A line and a processor, as Chromium's developer tools slow them down. */
export interface Profile {
  readonly name: string;
  readonly downloadBps: number;
  readonly uploadBps: number;
  /** Added to every request, before its answer begins. */
  readonly latencyMs: number;
  /** How many times slower the processor is made. */
  readonly slowdown: number;
}

/** What starting is measured on. */
export const PROFILES: readonly Profile[] = [
  { name: 'Cable: 20 Mbit/s, 20 ms', downloadBps: 20e6, uploadBps: 5e6, latencyMs: 20, slowdown: 1 },
  {
    name: 'Slow phone: 8 Mbit/s, 60 ms, processor 4 × slower',
    downloadBps: 8e6,
    uploadBps: 2e6,
    latencyMs: 60,
    slowdown: 4,
  },
  {
    name: 'Slow 4G: 1.6 Mbit/s, 150 ms, processor 4 × slower',
    downloadBps: 1.6e6,
    uploadBps: 0.75e6,
    latencyMs: 150,
    slowdown: 4,
  },
];
