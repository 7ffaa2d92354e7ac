import type { Licence, LicenceRefusal, LoaderConfig } from '@playhead/contract/api';
import { type Admission, definePlayer } from '@playhead/player';
import { createLicences, isRefusal, type Licences } from './licences.ts';
import type { Registry } from './registry.ts';
import { createReporting } from './reporting.ts';

/** Set by the build: file name of hls.js's worker, beside this module. */
declare const __PLAYHEAD_WORKER__: string;

/** Defines `<playhead-player>` for a page whose loaders have left their configurations in the registry. */
export function start(registry: Registry): void {
  const licences = createLicences(Date.now);
  definePlayer({
    admit: (element) => admit(configFor(registry, element.getAttribute('access-key')), licences),
    workerUrl: new URL(__PLAYHEAD_WORKER__, import.meta.url).href,
    takeStart(url) {
      const start = registry.starts.get(url);
      registry.starts.delete(url);
      return start;
    },
  });
}

/** A key that no loader brought may still be the server's to know. */
function configFor({ configs, last }: Registry, accessKey: string | null): LoaderConfig {
  if (accessKey === null) return last;
  const { environment, serverUrl, playerUrl, preloadUrls } = last;
  return configs.get(accessKey) ?? { accessKey, environment, serverUrl, playerUrl, preloadUrls };
}

function admit(config: LoaderConfig, licences: Licences): Admission | Promise<Admission> {
  const take = (answer: Licence | LicenceRefusal): Admission =>
    isRefusal(answer)
      ? { ok: false, ...answer.error }
      : { ok: true, options: answer.options, observer: createReporting(config, answer, licences) };
  const answer = licences.get(config);
  return answer instanceof Promise ? answer.then(take) : take(answer);
}
