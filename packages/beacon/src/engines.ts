export type { EngineProbe, TellError } from './engine/engine-probe.ts';
export { hlsJsProbe } from './engine/hls-js.ts';
export { recogniseEngine } from './engine/recognise-engine.ts';
