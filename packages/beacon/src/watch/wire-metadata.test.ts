import { describe, expect, it } from 'vitest';
import { publicUrl, wireMetadata } from './wire-metadata.ts';

describe('publicUrl', () => {
  it.each([
    ['https://media.example/a/b.m3u8?token=1#t=5', 'https://media.example/a/b.m3u8'],
    ['http://media.example/a#x?y', 'http://media.example/a'],
    ['blob:https://page.example/1', undefined],
    ['data:video/mp4;base64,AAAA', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('makes %s into %s', (url, expected) => {
    expect(publicUrl(url)).toBe(expected);
  });
});

describe('wireMetadata', () => {
  it('mends what pages get wrong', () => {
    const told = {
      title: 'x'.repeat(3000),
      videoId: 42,
      pageUrl: 'https://page.example/?q=1',
      sourceUrl: 'blob:x',
      language: 'ko',
    };
    expect(JSON.parse(JSON.stringify(wireMetadata(told)))).toEqual({
      title: 'x'.repeat(512),
      videoId: '42',
      pageUrl: 'https://page.example/',
      language: 'ko',
    });
  });
});

describe('of what the page tells, wireMetadata', () => {
  it('keeps what the format has a place for, within its limits', () => {
    const told = {
      custom: ['a', undefined, 7, 'x'.repeat(300), ...Array(20).fill('more')],
      deployment: '12',
      playerStartupMs: 12.6,
      frameRate: 23.976024,
      videoLanguage: 'x'.repeat(99),
      series: '',
    };
    expect(wireMetadata(told)).toEqual({
      custom: ['a', '', '7', 'x'.repeat(256), ...Array(6).fill('more')],
      deployment: 12,
      playerStartupMs: 13,
      frameRate: 23.976,
      videoLanguage: 'x'.repeat(35),
    });
  });

  it('leaves out what it has none for, and what makes no sense', () => {
    const symbol = Symbol('title');
    const told = {
      title: symbol,
      frameRate: Number.NaN,
      deployment: -1,
      screenWidth: Number.POSITIVE_INFINITY,
      pageLoadMs: null,
      playReason: 'boredom',
      streamType: 'radio',
      automated: 'yes',
      custom: 'one',
      ip: '192.0.2.1',
      viewerId: {
        toString: () => {
          throw new Error('no');
        },
      },
    };
    expect(wireMetadata(told)).toEqual({});
  });
});
