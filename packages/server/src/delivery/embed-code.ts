import type { EmbedCode, Environment } from '@playhead/contract/api';

interface EmbedTarget {
  readonly serverUrl: string;
  readonly accessKey: string;
  readonly environment: Environment;
  /** Whether the deployed options name what to play; the code then needs no source of its own. */
  readonly hasPlaylist: boolean;
}

const SAMPLE_SOURCE = 'https://example.com/video/master.m3u8';

/** Code to paste into a page: as an element (one line), and in the form of VPE's `ncplayer`. */
export function embedCode(target: EmbedTarget): EmbedCode {
  return {
    environment: target.environment,
    forms: [
      { id: 'element', title: 'HTML element', code: elementCode(target) },
      { id: 'script', title: 'Script (ncplayer)', code: scriptCode(target) },
    ],
  };
}

/** The one line: a script and an element. */
export function elementCode({ serverUrl, accessKey, environment, hasPlaylist }: EmbedTarget): string {
  const script = `<script async src="${escapeHtml(scriptUrl(serverUrl, 'embed.js', accessKey, environment))}"></script>`;
  const source = hasPlaylist ? '' : ` src="${SAMPLE_SOURCE}"`;
  return `${script}<playhead-player access-key="${accessKey}"${source}></playhead-player>`;
}

function scriptCode({ serverUrl, accessKey, environment, hasPlaylist }: EmbedTarget): string {
  const options = hasPlaylist ? '{}' : `{ playlist: [{ file: '${SAMPLE_SOURCE}' }] }`;
  return [
    '<div id="player"></div>',
    `<script src="${escapeHtml(scriptUrl(serverUrl, 'ncplayer.js', accessKey, environment))}"></script>`,
    `<script>new ncplayer('player', ${options});</script>`,
  ].join('\n');
}

const scriptUrl = (serverUrl: string, file: string, accessKey: string, environment: Environment) =>
  `${serverUrl}/${file}?access_key=${accessKey}${environment === 'develop' ? '&environment=develop' : ''}`;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text made safe for HTML, in an element or a quoted attribute. */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
