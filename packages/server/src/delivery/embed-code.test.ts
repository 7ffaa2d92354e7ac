import { describe, expect, it } from 'vitest';
import { elementCode, embedCode, escapeHtml } from './embed-code.ts';

const target = {
  serverUrl: 'https://video.example.com',
  accessKey: '0123456789abcdef0123456789abcdef',
  environment: 'production',
  hasPlaylist: true,
} as const;

describe('elementCode', () => {
  it('is one line', () => {
    expect(elementCode(target)).toBe(
      '<script async src="https://video.example.com/embed.js?access_key=0123456789abcdef0123456789abcdef"></script>' +
        '<playhead-player access-key="0123456789abcdef0123456789abcdef"></playhead-player>',
    );
  });

  it('shows where the source goes when the player has no playlist', () => {
    expect(elementCode({ ...target, hasPlaylist: false })).toContain(
      ' src="https://example.com/video/master.m3u8"></playhead-player>',
    );
  });

  it('names the Develop environment, as HTML', () => {
    expect(elementCode({ ...target, environment: 'develop' })).toContain('&amp;environment=develop"');
  });
});

describe('embedCode', () => {
  it('gives each form once', () => {
    const { forms, environment } = embedCode(target);
    expect(environment).toBe('production');
    expect(forms.map(({ id }) => id)).toEqual(['element', 'script']);
    expect(forms[1]?.code).toContain("new ncplayer('player', {});");
  });
});

describe('escapeHtml', () => {
  it('leaves no character that could leave an attribute or open a tag', () => {
    expect(escapeHtml(`<a href="x" title='y'>&`)).toBe('&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;');
  });
});
