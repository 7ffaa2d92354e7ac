import type { PageOptions } from './stage.ts';
import type { TestSite } from './test-site.ts';
import { witness } from './witness.ts';

/** Paths of the engine's code. */
export const ENGINE = /hls-engine/;
export const FIRST_SEGMENT = '/media/v360/000.m4s';

/** Something that waits until it is let go. */
export function gate(): { readonly opened: Promise<void>; readonly open: () => void } {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}

/** Keeps the engine's code from coming. @returns lets it come. */
export function holdEngine(site: TestSite): () => void {
  const { opened, open } = gate();
  site.intercept = (path) => (ENGINE.test(path) ? opened.then(() => undefined) : undefined);
  return open;
}

/** With a witness in the page. */
export const WITNESSED: PageOptions = { before: witness };

/** Files of media that were asked for. */
export const mediaRequests = ({ requests }: TestSite) => requests.filter((request) => /\.(?:m4s|mp4)/.test(request));
/** What was asked for more than once. */
export const repeated = (requests: readonly string[]) =>
  requests.filter((one, index) => requests.indexOf(one) !== index);
/** What came after it began to play; that it plays on after a wait for the processor is nothing. */
export const afterPlaying = ({ events }: { events: string[] }) =>
  events.slice(events.indexOf('playing') + 1).filter((event) => event !== 'playing');

/** What the page reported: views, the beat of the first frame, the last beat, renditions. */
export function reported({ reports }: TestSite) {
  type Beat = { viewId: string; reason: string; rendition?: object; stallCount?: number; startupMs?: number };
  const beats = reports.flatMap((report) =>
    (JSON.parse(report) as { groups: { beats: Beat[] }[] }).groups.flatMap((group) => group.beats),
  );
  return {
    views: new Set(beats.map(({ viewId }) => viewId)).size,
    firstFrame: beats.find(({ reason }) => reason === 'first_frame'),
    last: beats.at(-1),
    /** As told at the first frame and at each switch. */
    renditions: beats
      .filter(({ reason }) => reason === 'first_frame' || reason === 'rendition')
      .map(({ rendition }) => JSON.stringify(rendition)),
  };
}
