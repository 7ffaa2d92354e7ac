import type { Bytes, EarlyAnswer } from '../head-start.ts';

/** Puts bytes into a source buffer in order, the init segment first; keeps them until there is a buffer. */
export interface BufferQueue {
  /** Says which buffer. */
  readonly open: (buffer: SourceBuffer) => void;
  readonly add: (bytes: Bytes) => void;
  /** All that was added is in the buffer. Rejected where the buffer takes no more. */
  readonly filled: () => Promise<unknown>;
}

const ignore = () => undefined;

/** Creates a queue. @param init the init segment of the track. */
export function createBufferQueue(init: Promise<EarlyAnswer>): BufferQueue {
  let open: (buffer: SourceBuffer) => void = ignore;
  const opened = new Promise<SourceBuffer>((resolve) => {
    open = resolve;
  });
  let filled = Promise.all([opened, init]).then(([buffer, { body }]) => append(buffer, body));
  filled.catch(ignore);
  return {
    open,
    add(bytes) {
      filled = filled.then((buffer) => append(buffer, bytes));
      filled.catch(ignore);
    },
    filled: () => filled,
  };
}

function append(buffer: SourceBuffer, bytes: Bytes): Promise<SourceBuffer> {
  return new Promise((resolve, reject) => {
    buffer.onupdateend = () => resolve(buffer);
    buffer.onerror = reject;
    buffer.appendBuffer(bytes);
  });
}
