export type { ErrorEvent, PlayerEvent, PlayerEventName, PlayerEvents, TimeUpdate } from './core/events.ts';
export type { Failure } from './core/failures.ts';
export type { Rendition } from './core/rendition.ts';
export { definePlayer, PLAYER_TAG } from './element/define.ts';
export { type ControlStates, PlayheadPlayerElement } from './element/element.ts';
export type { Start, StartRequest } from './media/start/starter.ts';
export type { Admission, Loading, Observer, PlayerPorts } from './player/ports.ts';
