import type { LaterOptions } from '@playhead/contract/options';
import type { Chapter } from '../../core/chapters.ts';
import type { PlayerState } from '../../core/state.ts';
import type { Say } from '../../core/texts/more/more-texts.ts';
import type { Part, Scene } from '../part.ts';

/** What opens over the picture, each a chunk of its own. */
export type DialogName = 'shortcuts' | 'stats' | 'share' | 'playlist' | 'chapters' | 'captionStyle';

/** What is given to everything that comes after the first frame. */
export interface FeatureScene extends Scene {
  readonly options: LaterOptions;
  readonly say: Say;
  /** The chapters of the content that plays; empty where it has none, or they have not come yet. */
  readonly chapters: () => readonly Chapter[];
  /** Opens a dialog, or closes it. The opener has the focus again when it closes. */
  readonly toggle: (name: DialogName, opener?: HTMLElement) => void;
}

/** Makes a part that comes after the first frame. */
export type CreateFeature = (scene: FeatureScene) => Part;

/** What a dialog shows. */
export interface DialogContent {
  readonly title: string;
  readonly content: readonly Node[];
  /** Called each time it has opened. */
  readonly opened?: () => void;
  readonly closed?: () => void;
  /** Follows the state while it is open. */
  readonly update?: (state: PlayerState) => void;
}

/** What a dialog may do with itself. */
export interface DialogHandle {
  readonly close: () => void;
}

/** Makes what a dialog shows. */
export type FillDialog = (scene: FeatureScene, dialog: DialogHandle) => DialogContent;
