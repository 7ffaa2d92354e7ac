import { PLAIN_ENGINE } from '../../core/state.ts';
import { emptyMedia } from '../element-engine.ts';
import type { EngineHost } from '../engine.ts';
import type { HeadStart, RunningSource } from '../head-start.ts';
import { fillSource } from './fill-source.ts';
import { keepFilled } from './keep-filled.ts';
import type { Start } from './starter.ts';

/** Where no frame is presented, in a tab out of sight for instance, the engine doesn't wait for one. */
const FRAME_WAIT_MS = 1000;

/**
 * Shows the beginning of a stream in a media element. Comes back when the engine may come: when the first frame has been shown and
 * there is enough to wait for the engine with, or when the engine has to begin, with a clean element.
 *
 * @param signal ends it, and empties the element.
 */
export async function showStart(start: Start, host: EngineHost, signal: AbortSignal): Promise<HeadStart> {
  const { media } = host;
  const empty = () => {
    start.end();
    if (media.hasAttribute('src')) emptyMedia(media);
  };
  signal.addEventListener('abort', empty);
  const shown = await show(start, host, signal).catch(() => undefined);
  const running = () => {
    if (shown?.mediaSource.readyState === 'open' && !media.error) return shown;
    // An error has paused it.
    const isPlaying = !media.paused || (media.error && media.played.length > 0);
    // Once the signal has been given, the element may hold another source already.
    if (!signal.aborted) empty();
    if (!signal.aborted && isPlaying) media.play().catch(() => undefined);
    return undefined;
  };
  running();
  return {
    answers: start.answers,
    running,
    letGo: () => signal.removeEventListener('abort', empty),
  };
}

async function show(start: Start, host: EngineHost, signal: AbortSignal): Promise<RunningSource | undefined> {
  const beginning = await start.beginning;
  if (!beginning || signal.aborted) return undefined;
  const { plan, lanes } = beginning;
  const { media } = host;
  const shown = new Promise((resolve) => media.requestVideoFrameCallback?.(resolve));
  const source = await fillSource(media, plan, lanes, signal);
  start.keep();
  host.changed({ ...PLAIN_ENGINE, renditions: [plan.variant], current: 0 });
  const { filled, rest } = keepFilled(media, lanes);
  const waited = new Promise((resolve) => setTimeout(resolve, FRAME_WAIT_MS));
  await Promise.all([filled, Promise.race([shown, waited])]);
  return { ...source, rest };
}
