export { dashJsProbe } from './engine/dash-js.ts';
export type { EngineProbe, MediaFacts, TellError } from './engine/engine-probe.ts';
export { hlsJsProbe } from './engine/hls-js.ts';
export { recogniseEngine } from './engine/recognise-engine.ts';
export type { MediaRequest, TellRequests } from './engine/request-tally.ts';
export { shakaProbe } from './engine/shaka.ts';
export { videoJsProbe } from './engine/video-js.ts';
