import type { Beat } from '@playhead/contract/beats';

/** Whether a beat of that number came before, and with the same content. */
export type Sighting = 'new' | 'repeated' | 'conflict';

/** The numbers of the last beats, with as much of each as tells contents apart. */
export interface SequenceMemory {
  /** Says whether a beat came before, and remembers it. */
  note(beat: Beat): Sighting;
}

/** A power of two; 8 bytes each make 1 MB. */
const PLACES = 131_072;

/**
 * A repetition is a sender that heard no answer; another content under the same number is a fault of the sender's. Each beat has its
 * one place, where it takes the place of an older one: nothing is allocated, whatever comes. That two beats are taken for
 * one another takes 32 equal bits besides the place.
 *
 * @param places how many beats are remembered at most; a power of two.
 */
export function createSequenceMemory(places = PLACES): SequenceMemory {
  const beats = new Uint32Array(places);
  const contents = new Uint32Array(places);
  return {
    note: (beat) => {
      const place = mixed(hashOf(beat.viewId, FIRST_SEED), beat.seq) & (places - 1);
      // 0 is an empty place.
      const name = mixed(hashOf(beat.viewId, SECOND_SEED), beat.seq) || 1;
      const content = contentOf(beat);
      const isKnown = beats[place] === name;
      const isSame = contents[place] === content;
      beats[place] = name;
      contents[place] = content;
      if (!isKnown) return 'new';
      return isSame ? 'repeated' : 'conflict';
    },
  };
}

const FIRST_SEED = 0x811c_9dc5;
const SECOND_SEED = 0x9e37_79b9;

/** FNV-1a over the characters of a text. */
function hashOf(text: string, seed: number): number {
  let hash = seed;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x0100_0193);
  return hash;
}

/** Takes a further number into a hash (the finalizer of MurmurHash3). */
function mixed(hash: number, number: number): number {
  let mix = hash ^ Math.imul(number | 0, 0x85eb_ca6b) ^ Math.floor(number / 2 ** 32);
  mix = Math.imul(mix ^ (mix >>> 16), 0x85eb_ca6b);
  mix = Math.imul(mix ^ (mix >>> 13), 0xc2b2_ae35);
  return (mix ^ (mix >>> 16)) >>> 0;
}

/** What a sender has no reason to send differently under the same number. */
const contentOf = ({ atMs, playedMs, watchedMs, playheadMs, state, reason }: Beat): number =>
  [atMs, playedMs, watchedMs, playheadMs].reduce(mixed, hashOf(reason, hashOf(state, FIRST_SEED)));
