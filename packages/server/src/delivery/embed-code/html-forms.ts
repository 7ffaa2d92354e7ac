import { escapeHtml, scriptText } from '../escape.ts';
import { playerAttributes } from '../player-element.ts';
import { type EmbedTarget, hostedPageUrl, loaderUrl } from './embed-target.ts';

/** The one line: a script and an element. */
export const elementCode = (target: EmbedTarget): string =>
  `<script async src="${escapeHtml(loaderUrl(target))}"></script><playhead-player${playerAttributes(target)}></playhead-player>`;

/** VPE's form: a place, the loader, and `new ncplayer`. */
export function scriptCode(target: EmbedTarget): string {
  return [
    '<div id="player"></div>',
    `<script src="${escapeHtml(loaderUrl(target, 'ncplayer.js'))}"></script>`,
    `<script>new ncplayer('player', ${scriptOptions(target)});</script>`,
  ].join('\n');
}

function scriptOptions({ item }: EmbedTarget): string {
  if (!item) return '{}';
  const title = item.title === undefined ? '' : `, description: { title: ${scriptText(item.title)} }`;
  return `{ playlist: [{ file: ${scriptText(item.src)}${title} }] }`;
}

/** The hosted page in a frame. */
export function iframeCode(target: EmbedTarget): string {
  const { aspectRatio, item, playerName } = target;
  const attributes = {
    src: hostedPageUrl(target),
    title: item?.title ?? playerName,
    allow: 'autoplay; fullscreen; picture-in-picture',
    style: `display:block;width:100%;aspect-ratio:${aspectRatio};border:0`,
  };
  const written = Object.entries(attributes).map(([name, value]) => `${name}="${escapeHtml(value)}"`);
  return `<iframe ${written.join(' ')} allowfullscreen></iframe>`;
}
