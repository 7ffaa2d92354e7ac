import type { Beat } from '@playhead/contract/beats';

/** Whether a beat of that number came before, and with the same content. */
export type Sighting = 'new' | 'repeated' | 'conflict';

/** The numbers of the last beats, with as much of each as tells contents apart. */
export interface SequenceMemory {
  /** Says whether a beat came before, and remembers it. */
  note(beat: Beat): Sighting;
}

/** Two generations of so many make 8 MB at most. */
const GENERATION = 20_000;

/**
 * A repetition is a sender that heard no answer; another content under the same number is a fault of the sender's. Old beats are
 * forgotten a generation at a time, so that remembering costs the same whatever came before.
 */
export function createSequenceMemory(generation = GENERATION): SequenceMemory {
  let young = new Map<string, string>();
  let old = new Map<string, string>();
  return {
    note: (beat) => {
      const key = `${beat.viewId}${beat.seq}`;
      const content = contentOf(beat);
      const known = young.get(key) ?? old.get(key);
      if (young.size >= generation) [young, old] = [new Map(), young];
      young.set(key, content);
      if (known === undefined) return 'new';
      return known === content ? 'repeated' : 'conflict';
    },
  };
}

/** What a sender has no reason to send differently under the same number. */
const contentOf = ({ atMs, playedMs, watchedMs, playheadMs, state, reason }: Beat): string =>
  `${atMs} ${playedMs} ${watchedMs} ${playheadMs} ${state} ${reason}`;
