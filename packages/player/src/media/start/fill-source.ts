import type { RunningSource } from '../head-start.ts';
import { mimeTypeOf } from './choose-variant.ts';
import type { Lane } from './lane.ts';
import type { StartPlan } from './plan-start.ts';

/**
 * Opens a media source in an element and puts the first segments into it.
 *
 * @param signal ends it.
 * @throws where it doesn't work out; nothing has been shown then.
 */
export async function fillSource(
  media: HTMLVideoElement,
  { tracks, variant, durationSeconds }: StartPlan,
  lanes: readonly Lane[],
  signal: AbortSignal,
): Promise<Omit<RunningSource, 'rest'>> {
  const mediaSource = await openSource(media, signal);
  mediaSource.duration = durationSeconds;
  const running = lanes.flatMap((lane, index) => {
    const { [index]: track } = tracks;
    return track ? { ...track, ...lane, buffer: mediaSource.addSourceBuffer(mimeTypeOf(track)) } : [];
  });
  // What the media's own times lack to be the playlist's: reckoned by the picture's first segment, as hls.js does.
  const times = await Promise.all(lanes.map(({ begins }) => begins));
  const [seconds = 0, ...others] = times.map(({ ticks, timescale }) => ticks / timescale);
  const [origin] = times;
  if (!origin || others.some((other) => !(Math.abs(other - seconds) < 0.5)))
    throw new Error('The sound is of another time.');
  for (const { buffer, open } of running) {
    buffer.timestampOffset = -seconds;
    open(buffer);
  }
  await Promise.all(lanes.map(({ first }) => first));
  return { mediaSource, tracks: running, origin, playlistUrl: variant.url };
}

function openSource(media: HTMLVideoElement, signal: AbortSignal): Promise<MediaSource> {
  const source = new MediaSource();
  const address = URL.createObjectURL(source);
  media.src = address;
  return new Promise((resolve) => {
    const done = () => {
      // Once it is open, the element holds the source itself.
      URL.revokeObjectURL(address);
      resolve(source);
    };
    source.onsourceopen = done;
    signal.addEventListener('abort', done);
  });
}
