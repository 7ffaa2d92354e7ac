import type { LaterOptions } from '@playhead/contract/options';
import { readStored, writeStored } from '../../storage.ts';

/** What a viewer may choose of how captions look, and what each choice is; an empty choice leaves it as given. */
export const STYLE_CHOICES = {
  size: ['', '75', '125', '150', '200'],
  color: ['', '#ffffff', '#ffe94d', '#58e6ff', '#7dff8a'],
  background: ['', 'none', 'half', 'solid'],
  edge: ['', 'none', 'dropshadow', 'uniform'],
} as const;

/** A property of captions that a viewer may choose. */
export type StyleName = keyof typeof STYLE_CHOICES;

/** What a viewer has chosen. */
export type ViewerStyle = Readonly<Record<StyleName, string>>;

/** Nothing chosen. */
export const AS_GIVEN: ViewerStyle = { size: '', color: '', background: '', edge: '' };

/** Reads what this viewer chose before; what is no choice of ours counts as none. */
export function readViewerStyle(): ViewerStyle {
  const stored = readStored('captions') ?? {};
  const entries = Object.entries(STYLE_CHOICES).map(([name, choices]) => {
    const value = stored[name];
    return [name, typeof value === 'string' && (choices as readonly string[]).includes(value) ? value : ''];
  });
  return Object.fromEntries(entries) as ViewerStyle;
}

/** Remembers what a viewer chose: where the page lets settings be remembered. */
export function keepViewerStyle(style: ViewerStyle, { rememberSettings }: LaterOptions): void {
  if (rememberSettings) writeStored('captions', Object.values(style).some(Boolean) ? style : undefined);
}
