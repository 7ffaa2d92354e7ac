import { readFileSync } from 'node:fs';
import { EMBED_FORMS } from '@playhead/contract/embed-forms';
import { LANGUAGES } from '@playhead/contract/options';
import { describe, expect, it } from 'vitest';
import { embedCode } from './embed-code.ts';
import type { EmbedTarget } from './embed-target.ts';

const target: EmbedTarget = {
  serverUrl: 'https://video.example.com',
  accessKey: '0123456789abcdef0123456789abcdef',
  environment: 'production',
  playerName: 'news',
  aspectRatio: '16/9',
  siteUrl: 'https://www.example.com',
  item: undefined,
};
const withSource = (src: string, title?: string): EmbedTarget => ({ ...target, item: { src, title } });
const codeOf = (id: string, given = target) => embedCode(given).forms.find((form) => form.id === id)?.code ?? '';
const forms = EMBED_FORMS.map((id) => [id] as const);

describe('embedCode', () => {
  it('gives each form once, with its language, and a title and a note in each language of people', () => {
    for (const language of LANGUAGES) {
      const code = embedCode(target, language);
      expect(code.environment).toBe('production');
      expect(code.forms.map(({ id }) => id)).toEqual(EMBED_FORMS);
      expect(code.forms.every(({ title, note, code: text }) => title && note && text)).toBe(true);
    }
    const [english, korean] = [embedCode(target, 'en'), embedCode(target, 'ko')];
    expect(english.forms.map(({ note }) => note)).not.toEqual(korean.forms.map(({ note }) => note));
    expect(english.forms.map(({ language }) => language)).toEqual('html html html jsx jsx vue vue php html'.split(' '));
  });

  it('has one line as its first form', () => {
    expect(codeOf('element')).toBe(
      '<script async src="https://video.example.com/embed.js?access_key=0123456789abcdef0123456789abcdef"></script>' +
        '<playhead-player access-key="0123456789abcdef0123456789abcdef"></playhead-player>',
    );
  });

  it("has VPE's form as its second", () => {
    expect(codeOf('script', withSource('/a.m3u8', 'News'))).toBe(`<div id="player"></div>
<script src="https://video.example.com/ncplayer.js?access_key=0123456789abcdef0123456789abcdef"></script>
<script>new ncplayer('player', { playlist: [{ file: '/a.m3u8', description: { title: 'News' } }] });</script>`);
    expect(codeOf('script')).toContain("new ncplayer('player', {});");
  });

  it.each(forms)('%s names a source and its title only where there is one to name', (id) => {
    const named = codeOf(id, withSource('https://media.example.com/a.m3u8', 'Evening news'));
    expect(named).toMatch(/https(?::|%3A)(?:\/\/|%2F%2F)media\.example\.com(?:\/|%2F)a\.m3u8/);
    expect(named).toMatch(/Evening[ +]news/);
    expect(codeOf(id)).not.toMatch(/m3u8/);
  });

  it.each(forms)('%s names Develop, and says nothing of Production', (id) => {
    expect(codeOf(id, { ...target, environment: 'develop' })).toMatch(/[?;&]environment=develop/);
    expect(codeOf(id)).not.toContain('environment=');
  });

  it('frames the hosted page, in the shape of the player, with a title for those who cannot see it', () => {
    expect(codeOf('iframe', { ...target, aspectRatio: '4/3' })).toBe(
      '<iframe src="https://video.example.com/watch/0123456789abcdef0123456789abcdef" title="news"' +
        ' allow="autoplay; fullscreen; picture-in-picture" style="display:block;width:100%;aspect-ratio:4/3;border:0"' +
        ' allowfullscreen></iframe>',
    );
  });

  it('looks a path up on the site where the hosted page is elsewhere', () => {
    const query = new URLSearchParams({ src: 'https://www.example.com/a.m3u8?x=1' });
    expect(codeOf('iframe', withSource('/a.m3u8?x=1'))).toContain(`/watch/0123456789abcdef0123456789abcdef?${query}"`);
    expect(codeOf('element', withSource('/a.m3u8?x=1'))).toContain('src="/a.m3u8?x=1"');
  });

  it('says to an app under which address to load the page, and where the hosted one is', () => {
    const code = codeOf('webview');
    expect(code).toContain('webView.loadDataWithBaseURL("https://www.example.com/", page, "text/html", "utf-8", null)');
    expect(code).toContain('webView.loadHTMLString(page, baseURL: URL(string: "https://www.example.com/"))');
    expect(code).toContain('webView.loadUrl("https://video.example.com/watch/0123456789abcdef0123456789abcdef")');
  });

  it('is what docs/embedding.md shows', () => {
    const page = readFileSync(new URL('../../../../../docs/embedding.md', import.meta.url), 'utf8');
    const shown = { ...withSource('https://example.com/video/master.m3u8'), accessKey: 'KEY' };
    for (const id of ['element', 'script', 'react', 'vue']) expect(page).toContain(codeOf(id, shown));
    expect(page).toContain(codeOf('iframe', { ...shown, item: undefined }));
  });
});
