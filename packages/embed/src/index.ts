export type { PlayerOptions, PlaylistItem } from '@playhead/contract/options';
export type {
  ControlStates,
  ErrorEvent,
  PlayerEvent,
  PlayerEventName,
  PlayerEvents,
  PlayheadPlayerElement,
  TimeUpdate,
} from '@playhead/player';
export type { PlayerModule, Registry } from './registry.ts';
export { start } from './start.ts';
