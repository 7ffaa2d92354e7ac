export { HLS_JS_EVENTS, type HlsJsNews } from './engine/hls-js.ts';
export { lastWords } from './record/last-words.ts';
export { createRecorder, type Moment, type Noted, type Recorder } from './record/recorder.ts';
