import Hls, {
  type FragLoadingData,
  type Fragment,
  type FragmentTracker,
  type HlsConfig,
  type MediaFragment,
  type SourceBufferTrackSet,
} from 'hls.js';
import type { RunningSource, RunningTrack } from '../head-start.ts';

/**
 * How hls.js is configured to take over: it loads when it is told to, and then before it has a media element.
 *
 * When it gets the element, it strikes from its books each fragment that is not in a buffer yet, those too that it has just loaded, and
 * so fetches some of them again. Here they are booked as soon as they have come.
 *
 * What it fetches belongs where the media's own times say that it follows what is there; from the first segment that it sees itself it
 * would reckon by the playlist's durations, which are less exact.
 *
 * @param isAttached tells whether it has the element.
 */
export function takingOver(
  { origin: { ticks: initPTS, timescale, trackId } }: RunningSource,
  isAttached: () => boolean,
): Partial<HlsConfig> {
  const { bufferController: BufferController, streamController: StreamController } = Hls.DefaultConfig;
  return {
    autoStartLoad: false,
    startFragPrefetch: true,
    streamController: class extends StreamController {
      constructor(...parts: ConstructorParameters<typeof StreamController>) {
        super(...parts);
        const [hls] = parts;
        const tell = (_: unknown, { frag }: FragLoadingData) => {
          if (frag.type !== 'main' || !isMediaFragment(frag)) return;
          hls.off(Hls.Events.FRAG_LOADING, tell);
          this.initPTS[frag.cc] = { baseTime: initPTS, timescale, trackId };
          const timestampOffsets = this.initPTS.slice();
          hls.trigger(Hls.Events.INIT_PTS_FOUND, {
            frag,
            id: frag.type,
            initPTS,
            timescale,
            trackId,
            timestampOffsets,
          });
        };
        hls.on(Hls.Events.FRAG_LOADING, tell);
      }
    },
    ...(BufferController && {
      bufferController: class extends BufferController {
        constructor(hls: Hls, books: FragmentTracker) {
          super(hls, books);
          hls.on(Hls.Events.FRAG_LOADED, (_, { frag }) => {
            if (!isAttached() && isMediaFragment(frag)) books.fragBuffered(frag, true);
          });
        }
      },
    }),
  };
}

const isMediaFragment = (frag: Fragment): frag is MediaFragment => frag.sn !== 'initSegment';

/**
 * Lets hls.js go on with a media source that plays. It first fetches what comes next, as if nothing were attached: only from what
 * is in there does it learn what its buffers are for. So what they hold is neither fetched nor put in again.
 *
 * @param hls configured with {@link takingOver}, and with a loader that says in playlists where to go on.
 */
export function takeOver(hls: Hls, media: HTMLMediaElement, running: RunningSource): void {
  tellOfBuffersAgain(hls);
  hls.once(Hls.Events.MANIFEST_PARSED, () => {
    hls.startLevel = levelOf(hls, running);
    // The position is in the playlists; a seek to it would be one away from what plays.
    hls.startLoad(-1, true);
  });
  hls.attachMedia({ media, mediaSource: running.mediaSource, tracks: tracksOf(running.tracks) });
}

/**
 * With a source of its own hls.js hears of its media element first, then of its buffers, then which sound is in them. With one that it
 * takes over it is the other way round, and the element makes it forget that each track has a buffer of its own, so that it would fetch
 * what the longer one has already. So it is told again.
 */
function tellOfBuffersAgain(hls: Hls): void {
  const { AUDIO_TRACK_SWITCHED, BUFFER_CREATED, MEDIA_ATTACHED } = Hls.Events;
  hls.once(BUFFER_CREATED, (_, created) =>
    hls.once(MEDIA_ATTACHED, () => {
      hls.trigger(BUFFER_CREATED, created);
      const sound = hls.audioTracks[hls.audioTrack];
      if (sound) hls.trigger(AUDIO_TRACK_SWITCHED, sound);
    }),
  );
}

/** The level that plays, in hls.js's order; the lowest where hls.js has left it out. */
export const levelOf = ({ levels }: Hls, { playlistUrl }: RunningSource): number =>
  Math.max(
    levels.length > 0 ? 0 : -1,
    levels.findIndex(({ url }) => url.includes(playlistUrl)),
  );

function tracksOf(running: readonly RunningTrack[]): SourceBufferTrackSet {
  return Object.fromEntries(
    running.map(({ kind, codec, buffer }) => {
      const [id, container] = kind === 'audio' ? ['audio', 'audio/mp4'] : ['main', 'video/mp4'];
      return [kind, { id, container, codec, levelCodec: codec, buffer, listeners: [] }];
    }),
  );
}
