import { createRecorder, HLS_JS_EVENTS, type HlsJsNews, lastWords, type Recorder } from '@playhead/beacon/recorder';
import type { Licence, LoaderConfig } from '@playhead/contract/api';
import type { Report } from '@playhead/contract/beats';
import type { Observer } from '@playhead/player';
import { clockOffsetMs, isRefusal, type Licences } from './licences.ts';
import type { Reporter, Said } from './monitoring.ts';

type Monitoring = typeof import('./monitoring.ts');

const RETRY_MS = 2000;
const RETRIES = 2;

/**
 * Fetches the code that reports; a few kilobytes that the first frame need not wait for. Asked for once a page, since a module is
 * fetched once.
 */
export const importMonitoring = (retries = RETRIES): Promise<Monitoring | undefined> =>
  import('./monitoring.ts').catch(async () => {
    if (retries === 0) return undefined;
    await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
    return importMonitoring(retries - 1);
  });

/** Makes the observer that reports a player's views. Until the code for that has come, it notes what there will be to tell. */
export function createReporting(config: LoaderConfig, licence: Licence, licences: Licences): Observer {
  let recorder: Recorder<Said> | undefined;
  let reporter: Reporter | undefined;
  let failure: { readonly code: string; readonly detail: string } | undefined;
  const endpoint = `${config.serverUrl}/v1/beats`;
  const offsetMs = clockOffsetMs(licence, Date.now());
  const say = (told: Said) => (reporter ? told(reporter) : recorder?.note(told));

  const take = (monitoring: Monitoring | undefined) => {
    const past = recorder?.stop() ?? [];
    const token = () => currentToken(config, licence, licences);
    reporter = monitoring?.createReporter({ endpoint, token, clockOffsetMs: offsetMs }, past);
    recorder = undefined;
    removeEventListener('pagehide', leave);
  };

  /** A page that is left before the code has come says in one beat what it knows. */
  const leave = ({ persisted }: PageTransitionEvent) => {
    if (!recorder || persisted) return;
    const sentAtMs = Date.now() + offsetMs;
    recorder.note(() => {});
    const beat = lastWords(recorder.stop(), sentAtMs, failure && { ...failure, fatal: true });
    recorder = undefined;
    if (!beat) return;
    const { href: pageUrl } = location;
    const metadata = { pageUrl: pageUrl.replace(/[?#].*/, '') };
    const report: Report = { v: 1, sentAtMs, groups: [{ token: licence.token, beats: [{ ...beat, metadata }] }] };
    navigator.sendBeacon(endpoint, JSON.stringify(report));
  };

  return {
    loading(loading) {
      failure = undefined;
      if (!recorder && !reporter) {
        recorder = createRecorder(loading.media);
        addEventListener('pagehide', leave);
        void importMonitoring().then(take);
      }
      say((to) => to.loading(loading));
    },
    engine: (name) => say((to) => to.engine(name)),
    opened(instance) {
      const news = reporter ? [] : noteNews(instance, () => reporter !== undefined);
      say((to) => to.opened(instance, news));
    },
    rendition: (rendition) => say((to) => to.rendition(rendition)),
    failed(failed, fatal) {
      if (fatal) failure = failed;
      say((to) => to.failed(failed, fatal));
    },
    stop: () => say((to) => to.stop()),
  };
}

/** Notes what an engine tells until somebody else listens; without the media themselves, which it lets go of. */
function noteNews(
  engine: { on?: (name: string, heard: (name: string, data: object) => void) => void },
  isOver: () => boolean,
) {
  const news: HlsJsNews[] = [];
  for (const event of HLS_JS_EVENTS)
    engine.on?.(event, (name, data) => {
      if (!isOver()) news.push({ name, data: { ...data, payload: undefined }, atMs: performance.now() });
    });
  return news;
}

/** A refusal gives the old token: the server then says itself why it takes none. */
async function currentToken(config: LoaderConfig, licence: Licence, licences: Licences): Promise<string> {
  const answer = await licences.get(config);
  return isRefusal(answer) ? licence.token : answer.token;
}
