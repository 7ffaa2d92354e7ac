import { escapeHtml } from './escape.ts';

/** One thing to play. */
export interface PlayedItem {
  readonly src: string;
  readonly title?: string | undefined;
}

interface PlayerElement {
  readonly accessKey: string;
  /** Absent where the deployed playlist plays. */
  readonly item?: PlayedItem | undefined;
  /** Attributes beyond these, e.g. `muted`; those without a value are left out. */
  readonly more?: Readonly<Record<string, string | undefined>>;
}

/** Attributes of a `<playhead-player>`, each after a space; the same text holds in HTML, JSX and Vue templates. */
export function playerAttributes({ accessKey, item, more = {} }: PlayerElement): string {
  const attributes = { 'access-key': accessKey, src: item?.src, 'media-title': item?.title, ...more };
  return Object.entries(attributes)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${escapeHtml(value)}"`))
    .join('');
}
