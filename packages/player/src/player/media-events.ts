import type { Emitter } from '../core/emitter.ts';
import type { PlayerEvents, TimeUpdate } from '../core/events.ts';
import type { Playback } from '../core/playback.ts';
import { timelineOf } from '../core/timeline.ts';
import type { ViewingTime } from '../core/viewing-time.ts';

const PLAIN = ['play', 'pause', 'ended', 'seeking', 'seeked', 'waiting'] as const;
type PlainEvent = (typeof PLAIN)[number];

const isPlain = (name: string): name is PlainEvent => (PLAIN as readonly string[]).includes(name);

/** Says to listeners of the player what the media said. */
export function announceMediaEvent(
  name: string,
  events: Emitter<PlayerEvents>,
  playback: Playback,
  viewing: ViewingTime,
): void {
  if (isPlain(name)) events.emit(name, undefined);
  else if (name === 'timeupdate') events.emit('timeupdate', timeUpdateOf(playback, viewing));
  else if (name === 'volumechange') {
    events.emit('volumechange', { muted: playback.muted, volume: playback.volume });
  }
}

/** What `timeupdate` carries. */
export function timeUpdateOf(playback: Playback, viewing: ViewingTime): TimeUpdate {
  const { currentSeconds, durationSeconds } = playback;
  const isKnown = durationSeconds > 0 && Number.isFinite(durationSeconds);
  return {
    duration: durationSeconds,
    currentTime: currentSeconds,
    percent: isKnown ? (currentSeconds / durationSeconds) * 100 : 0,
    viewingTime: viewing.totalSeconds,
    sourceType: timelineOf(playback).live ? 'live' : 'vod',
  };
}
