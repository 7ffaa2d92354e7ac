import type { OptionsDocument, PlayerLanguage } from '@playhead/contract/options';
import type { PlayerState } from '../core/state.ts';
import type { Translate } from '../core/texts/translate.ts';
import type { Player } from '../player/player.ts';
import type { Activity } from './activity.ts';
import type { Presentation } from './presentation.ts';

/** What every part of the user interface is given. */
export interface Scene {
  readonly player: Player;
  /** The element that holds everything, inside of the shadow root. */
  readonly frame: HTMLElement;
  readonly translate: Translate;
  readonly language: PlayerLanguage;
  readonly activity: Activity;
  readonly presentation: Presentation;
  /** What the options were resolved from; what comes later takes its own from here. */
  readonly documents: readonly OptionsDocument[];
  /** Aborted when the user interface goes. */
  readonly signal: AbortSignal;
}

/** A piece of the user interface: what it shows, and how it follows the state. */
export interface Part {
  readonly element: Element;
  readonly update?: (state: PlayerState) => void;
}

/** Makes a part. */
export type CreatePart = (scene: Scene) => Part;
