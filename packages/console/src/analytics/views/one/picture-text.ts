/** A picture by its height, as people call it: `1080p`; a dash where there is none, as with sound alone. */
export const pictureText = (heightPx: number): string => (heightPx > 0 ? `${heightPx}p` : '–');
