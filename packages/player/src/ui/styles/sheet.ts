import { frameStyles } from './frame.ts';
import { overlayStyles } from './overlays.ts';
import { preferenceStyles } from './preferences.ts';

let sheet: CSSStyleSheet | undefined;

/** The stylesheet of everything that is there from the start. All players of a page share it. Constructed, so that a strict CSP needs no exception for it. */
export function sharedSheet(): CSSStyleSheet {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync([frameStyles, overlayStyles, preferenceStyles].join(''));
  }
  return sheet;
}
