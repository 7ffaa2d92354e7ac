import { describe, expect, it } from 'vitest';
import { createSSRApp, h } from 'vue';
import { renderToString } from 'vue/server-renderer';
import { PlayheadPlayer } from './index.ts';

const base = { accessKey: '0123456789abcdef', serverUrl: 'https://video.example.com' };
const render = (props: object) =>
  renderToString(createSSRApp({ render: () => h(PlayheadPlayer, { ...base, ...props }) }));

describe('PlayheadPlayer', () => {
  it('renders on a server: the element alone, with what its loader needs to know', async () => {
    expect('document' in globalThis).toBe(false);
    expect(await render({ src: '/a.m3u8', class: 'wide', options: { muted: true } })).toBe(
      '<playhead-player access-key="0123456789abcdef" src="/a.m3u8" class="wide"></playhead-player>',
    );
  });

  it('leaves out what is not given', async () => {
    expect(await render({ onEvent: () => undefined })).toBe(
      '<playhead-player access-key="0123456789abcdef"></playhead-player>',
    );
  });

  it('escapes what it is given', async () => {
    expect(await render({ src: '"><script>' })).toContain('src="&quot;&gt;&lt;script&gt;"');
  });
});
