import { escapeHtml } from '../escape.ts';
import type { FrameSize } from './frame-size.ts';

/** What other sites are told of a hosted page. */
export interface SharedPage {
  readonly serverUrl: string;
  /** Absolute address of the page itself. */
  readonly address: string;
  readonly title: string;
  readonly size: FrameSize;
  /** Absolute address of the poster. */
  readonly poster: string | undefined;
}

/**
 * Tags by which sites that a page is linked from show its player: discovery of oEmbed (oembed.com, section 4), Open Graph (ogp.me) and
 * Twitter's player card.
 */
export function shareTags({ serverUrl, address, title, size, poster }: SharedPage): string {
  const oembed = (format: string) => `${serverUrl}/oembed?${new URLSearchParams({ url: address, format })}`;
  const alternate = (type: string, format: string) =>
    `<link rel="alternate" type="${type}" href="${escapeHtml(oembed(format))}" title="${escapeHtml(title)}">`;
  const meta = (key: 'property' | 'name', name: string, content: string | undefined) =>
    content === undefined ? [] : [`<meta ${key}="${name}" content="${escapeHtml(content)}">`];
  const width = String(size.width);
  const height = String(size.height);
  return [
    alternate('application/json+oembed', 'json'),
    alternate('text/xml+oembed', 'xml'),
    ...meta('property', 'og:type', 'video.other'),
    ...meta('property', 'og:title', title),
    ...meta('property', 'og:url', address),
    ...meta('property', 'og:image', poster),
    ...meta('property', 'og:video', address),
    ...meta('property', 'og:video:secure_url', address.startsWith('https:') ? address : undefined),
    ...meta('property', 'og:video:type', 'text/html'),
    ...meta('property', 'og:video:width', width),
    ...meta('property', 'og:video:height', height),
    ...meta('name', 'twitter:card', 'player'),
    ...meta('name', 'twitter:title', title),
    ...meta('name', 'twitter:image', poster),
    ...meta('name', 'twitter:player', address),
    ...meta('name', 'twitter:player:width', width),
    ...meta('name', 'twitter:player:height', height),
  ].join('\n');
}
