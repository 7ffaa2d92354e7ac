import type { EngineProbe } from './engine-probe.ts';
import { hlsJsProbe } from './hls-js.ts';

/** Each knows one engine by its shape. Another engine is another entry. */
const RECOGNISERS: readonly ((engine: object) => EngineProbe | undefined)[] = [hlsJsProbe];

/** The probe that fits `engine`, recognised by its shape; `undefined` for engines that nobody here knows. */
export const recogniseEngine = (engine: object): EngineProbe | undefined => {
  for (const recognise of RECOGNISERS) {
    const probe = recognise(engine);
    if (probe) return probe;
  }
  return undefined;
};
