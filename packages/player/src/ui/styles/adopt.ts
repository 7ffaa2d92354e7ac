/**
 * Makes a stylesheet that comes later than the player's own. It is constructed once, and all players of a page share it.
 *
 * @returns gives it to the shadow root around a frame.
 */
export function createAdoption(styles: string): (frame: Element) => void {
  let sheet: CSSStyleSheet | undefined;
  return (frame) => {
    const root = frame.getRootNode();
    if (!(root instanceof ShadowRoot)) return;
    if (!sheet) {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(styles);
    }
    if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  };
}
