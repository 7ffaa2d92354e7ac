/** What the code is to play, as typed. */
export interface EmbedSource {
  readonly src: string;
  readonly title: string;
}

/** Whether the server would take this as an address to play: http, https, or a path from the root of the site. It decides; empty is none. */
export function isPlayable(src: string): boolean {
  const text = src.trim();
  if (text === '') return true;
  if (text.startsWith('/')) return !/^\/[/\\]/.test(text);
  return /^https?:\/\/[^/]/i.test(text) && URL.canParse(text);
}

/** What to ask the server for: nothing that it would refuse, and no title without something that has it. */
export function embedWish({ src, title }: EmbedSource): { readonly src?: string; readonly title?: string } {
  const address = src.trim();
  if (address === '' || !isPlayable(address)) return {};
  return title.trim() === '' ? { src: address } : { src: address, title: title.trim() };
}
