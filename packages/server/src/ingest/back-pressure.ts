/** How far writing is behind. */
export interface Backlog {
  /** Age of the oldest row that waits. */
  readonly lagMs: number;
  /** Disk space that waiting rows take. */
  readonly pendingBytes: number;
}

/** Seconds between beats that the contract lets a server ask for. */
const LONGEST_HEARTBEAT_SECONDS = 120;

/** Up to here a writer only takes its time. */
const USUAL_LAG_MS = 30_000;

/** Beyond this, beats are no longer taken: the disk belongs to others as well. */
export const SPOOL_LIMIT_BYTES = 8 * 1024 ** 3;

/** The heartbeat to ask for: stretched in proportion to the lag, up to 120 s, so that senders slow down before they are turned away. */
export const heartbeatSeconds = (usualSeconds: number, { lagMs }: Backlog): number =>
  Math.min(Math.round(usualSeconds * Math.max(1, lagMs / USUAL_LAG_MS)), LONGEST_HEARTBEAT_SECONDS);

/** Whether there is room for further beats. */
export const hasRoom = ({ pendingBytes }: Backlog, limitBytes = SPOOL_LIMIT_BYTES): boolean =>
  pendingBytes < limitBytes;
