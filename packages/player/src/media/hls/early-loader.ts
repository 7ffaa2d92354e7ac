import Hls, {
  type HlsConfig,
  type LoaderCallbacks,
  type LoaderConfiguration,
  type LoaderContext,
  type LoaderStats,
} from 'hls.js';
import { type EarlyAnswer, earlyKey } from '../head-start.ts';

const { loader: NetworkLoader } = Hls.DefaultConfig;

/**
 * Makes a loader for hls.js that answers with what has come already, once each, and asks the network for everything else.
 *
 * @param beginSeconds from where hls.js is to go on, if not from the beginning; asked for at each playlist.
 */
export function createEarlyLoader(
  answers: Map<string, EarlyAnswer>,
  beginSeconds: () => number | undefined,
): HlsConfig['loader'] {
  return class EarlyLoader extends NetworkLoader {
    override load(context: LoaderContext, config: LoaderConfiguration, given: LoaderCallbacks<LoaderContext>): void {
      const seconds = isMediaPlaylist(context) ? beginSeconds() : undefined;
      const callbacks = seconds === undefined ? given : beginningAt(seconds, given);
      const key = earlyKey(context.url, rangeOf(context));
      const answer = answers.get(key);
      if (!answer) {
        super.load(context, config, callbacks);
        return;
      }
      answers.delete(key);
      this.context = context;
      const { stats } = this;
      noteTimes(stats, answer);
      queueMicrotask(() => {
        const data = bodyFor(context, answer);
        if (this.context) callbacks.onSuccess({ url: answer.url, data, code: 200 }, stats, context, null);
      });
    }
  };
}

const isMediaPlaylist = ({ type }: LoaderContext) => type === 'level' || type === 'audioTrack';

const rangeOf = ({ rangeStart = 0, rangeEnd }: LoaderContext) =>
  rangeEnd ? { start: rangeStart, end: rangeEnd } : undefined;

/** When it really came: by that hls.js knows how old a live playlist is. */
function noteTimes(stats: LoaderStats, { body, askedAtMs }: EarlyAnswer): void {
  stats.loading = { start: askedAtMs, first: askedAtMs, end: askedAtMs };
  stats.loaded = stats.total = body.byteLength;
}

const bodyFor = ({ responseType }: LoaderContext, { body }: EarlyAnswer): string | ArrayBuffer =>
  responseType === 'arraybuffer' ? body.buffer : new TextDecoder().decode(body);

/** Says in a playlist where to begin, in the playlist's own way (RFC 8216, section 4.3.5.2). */
function beginningAt(seconds: number, callbacks: LoaderCallbacks<LoaderContext>): LoaderCallbacks<LoaderContext> {
  return {
    ...callbacks,
    onSuccess: (response, ...rest) => {
      const { data } = response;
      const told =
        typeof data === 'string' ? data.replace('#EXTM3U', `#EXTM3U\n#EXT-X-START:TIME-OFFSET=${seconds}`) : data;
      callbacks.onSuccess({ ...response, ...(told !== undefined && { data: told }) }, ...rest);
    },
  };
}
