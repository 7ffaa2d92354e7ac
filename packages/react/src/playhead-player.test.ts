import { createElement, createRef } from 'react';
import { renderToString } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { PlayheadPlayer } from './index.ts';

const base = { accessKey: '0123456789abcdef', serverUrl: 'https://video.example.com' };

describe('PlayheadPlayer', () => {
  it('renders on a server: the element alone, with what its loader needs to know', () => {
    const html = renderToString(
      createElement(PlayheadPlayer, { ...base, src: '/a.m3u8', className: 'wide', options: { muted: true } }),
    );
    expect(html).toBe('<playhead-player access-key="0123456789abcdef" src="/a.m3u8" class="wide"></playhead-player>');
  });

  it('leaves out what is not given, and touches no document', () => {
    expect('document' in globalThis).toBe(false);
    const html = renderToString(createElement(PlayheadPlayer, { ...base, ref: createRef(), onEvent: () => undefined }));
    expect(html).toBe('<playhead-player access-key="0123456789abcdef"></playhead-player>');
  });

  it('escapes what it is given', () => {
    const html = renderToString(createElement(PlayheadPlayer, { ...base, src: '"><script>' }));
    expect(html).toContain('src="&quot;&gt;&lt;script&gt;"');
  });
});
