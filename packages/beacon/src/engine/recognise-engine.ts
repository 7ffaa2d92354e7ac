import { dashJsProbe } from './dash-js.ts';
import { asProbe, type RecogniseEngine } from './engine-probe.ts';
import { hlsJsProbe } from './hls-js.ts';
import { shakaProbe } from './shaka.ts';
import { videoJsProbe } from './video-js.ts';

/** Each knows one engine by its shape. Another engine is another entry. */
const RECOGNISERS: readonly RecogniseEngine[] = [
  asProbe,
  (engine) => hlsJsProbe(engine),
  shakaProbe,
  dashJsProbe,
  videoJsProbe,
];

/** The probe that fits `engine`, recognised by its shape, or `engine` itself if it is one; `undefined` for what nobody here knows. */
export const recogniseEngine: RecogniseEngine = (engine) => {
  for (const recognise of RECOGNISERS) {
    const probe = recognise(engine);
    if (probe) return probe;
  }
  return undefined;
};
