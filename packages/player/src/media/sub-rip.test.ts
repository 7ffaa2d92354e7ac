import { describe, expect, it } from 'vitest';
import { webVttOf, webVttOfText } from './sub-rip.ts';

const SUB_RIP =
  '\uFEFF1\r\n00:00:01,5 --> 0:00:02,250 X1:40 X2:600\r\n{\\an8}<i>Hello</i>, you\r\n\r\n2\r\n00:01:00,000 --> 00:01:01,000\r\nTwo\r\nlines\r\n';

describe('webVttOfText', () => {
  it('keeps cues and texts, and writes times as WebVTT does', () => {
    expect(webVttOfText(SUB_RIP)).toBe(
      'WEBVTT\n\n1\n00:00:01.500 --> 00:00:02.250\n<i>Hello</i>, you\n\n2\n00:01:00.000 --> 00:01:01.000\nTwo\nlines\n',
    );
  });
});

describe('webVttOf', () => {
  it('reads UTF-8, and EUC-KR where it is not that', async () => {
    const read = async (bytes: Uint8Array<ArrayBuffer>) => (await webVttOf(new Blob([bytes]))).text();
    expect(await read(new TextEncoder().encode('안녕'))).toBe('WEBVTT\n\n안녕');
    expect(await read(new Uint8Array([0xbe, 0xc8, 0xb3, 0xe7]))).toBe('WEBVTT\n\n안녕');
  });
});
