import shaka from 'shaka-player/dist/shaka-player.dash-es2021.js';

/**
 * Fills text tracks with their cues and never has the browser draw them: the player does, clear of its control bar. Which track
 * is chosen follows the modes of the tracks, as with side-car captions.
 */
export class HiddenTextDisplayer extends shaka.text.NativeTextDisplayer {
  #isWanted = false;

  override setTextVisibility(isWanted: boolean): void {
    this.#isWanted = isWanted;
    super.setTextVisibility(false);
  }

  /** Shaka loads no text that nobody sees. */
  override isTextVisible(): boolean {
    return this.#isWanted;
  }
}
