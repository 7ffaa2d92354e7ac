import type { BackgroundWork } from './background-work.ts';

const WRITTEN_EVERY_MS = 60_000;

/** What was noted since the last time it was written. */
export interface Noted {
  readonly times: number;
  /** When it happened last, epoch milliseconds. */
  readonly lastAtMs: number;
}

/** Notes of things that happen often, each written at most once a minute and never while somebody waits. */
export interface MinuteNotes<Id> {
  /** Notes that it happened, and returns at once. */
  readonly note: (id: Id) => void;
  /** Begins to write what has not been written, for the end of the process. */
  readonly flush: () => void;
}

/** @param write keeps what was noted; what it fails to keep is written with the next. */
export function createMinuteNotes<Id>(
  { now }: { readonly now: () => number },
  background: BackgroundWork,
  write: (id: Id, noted: Noted) => Promise<void>,
): MinuteNotes<Id> {
  const notes = new Map<Id, { times: number; lastAtMs: number; triedAtMs: number }>();

  function begin(id: Id, note: { times: number; lastAtMs: number; triedAtMs: number }): void {
    const { times, lastAtMs } = note;
    note.triedAtMs = now();
    note.times = 0;
    background.start(() =>
      write(id, { times, lastAtMs }).catch((error: unknown) => {
        note.times += times;
        throw error;
      }),
    );
  }

  return {
    note(id) {
      const note = notes.get(id) ?? { times: 0, lastAtMs: 0, triedAtMs: Number.NEGATIVE_INFINITY };
      notes.set(id, note);
      note.times += 1;
      note.lastAtMs = now();
      if (note.lastAtMs - note.triedAtMs >= WRITTEN_EVERY_MS) begin(id, note);
    },
    flush() {
      for (const [id, note] of notes) if (note.times > 0) begin(id, note);
    },
  };
}
