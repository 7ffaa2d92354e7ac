import { describe, expect, it } from 'vitest';
import { createEmitter } from '../core/emitter.ts';
import type { PlayerEvents } from '../core/events.ts';
import type { Playback } from '../core/playback.ts';
import { NOTHING_WATCHED } from '../core/viewing-time.ts';
import { announceMediaEvent, timeUpdateOf } from './media-events.ts';

const playback: Playback = {
  paused: false,
  ended: false,
  seeking: false,
  buffering: false,
  started: true,
  currentSeconds: 15,
  durationSeconds: 60,
  buffered: [],
  seekable: { start: 0, end: 60 },
  volume: 0.4,
  muted: true,
  rate: 1,
};
const viewing = { totalSeconds: 7, lastSeconds: 15 };

describe('timeUpdateOf', () => {
  it('says all of it', () => {
    expect(timeUpdateOf(playback, viewing)).toEqual({
      duration: 60,
      currentTime: 15,
      percent: 25,
      viewingTime: 7,
      sourceType: 'vod',
    });
  });

  it('has no percentage of live, nor before the duration is known', () => {
    const live = timeUpdateOf({ ...playback, durationSeconds: Number.POSITIVE_INFINITY }, viewing);
    expect(live).toMatchObject({ percent: 0, sourceType: 'live' });
    expect(timeUpdateOf({ ...playback, durationSeconds: 0 }, NOTHING_WATCHED).percent).toBe(0);
  });
});

describe('announceMediaEvent', () => {
  const heard = (...names: readonly string[]) => {
    const events = createEmitter<PlayerEvents>(() => undefined);
    const all: unknown[] = [];
    events.all((name, payload) => all.push(payload === undefined ? name : [name, payload]));
    for (const name of names) announceMediaEvent(name, events, playback, viewing);
    return all;
  };

  it("passes on what is also the player's, and nothing else", () => {
    expect(heard('loadstart', 'play', 'waiting', 'progress', 'pause', 'ended')).toEqual([
      'play',
      'waiting',
      'pause',
      'ended',
    ]);
  });

  it('says the volume', () => {
    expect(heard('volumechange')).toEqual([['volumechange', { muted: true, volume: 0.4 }]]);
  });
});
