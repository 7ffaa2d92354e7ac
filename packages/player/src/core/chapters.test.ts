import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chapterAt, chaptersOf, parseChapters } from './chapters.ts';

describe('chaptersOf', () => {
  it('puts them in order, each up to the next', () => {
    const list = [
      { start: 20, title: 'B' },
      { start: 0, title: 'A' },
    ];
    expect(chaptersOf(list, 40)).toEqual([
      { start: 0, end: 20, title: 'A' },
      { start: 20, end: 40, title: 'B' },
    ]);
  });

  it('leaves out what makes no sense, and a lone one', () => {
    const list = [
      { start: 0, title: 'A' },
      { start: 0, title: 'again' },
      { start: -1, title: 'x' },
      { start: 99, title: 'late' },
      null,
      { start: '5' },
    ];
    expect(chaptersOf(list, 40)).toEqual([]);
    expect(chaptersOf([...list, { start: 5, title: 'B' }], 40).map(({ title }) => title)).toEqual(['A', 'B']);
  });

  it('takes anything, and leaves no gap', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.array(fc.record({ start: fc.double(), title: fc.string() }))), (list) => {
        const chapters = chaptersOf(list, 100);
        for (const [index, { start, end }] of chapters.entries()) {
          expect(start).toBeLessThan(end);
          expect(end).toBe(chapters[index + 1]?.start ?? 100);
        }
      }),
    );
  });
});

describe('parseChapters', () => {
  it('reads titles, without markup, with or without names of cues', () => {
    const file =
      'WEBVTT\r\n\r\nNOTE nothing\r\n\r\n1\r\n00:00.000 --> 00:10.000\r\n<b>One</b>\r\ntitle\r\n\r\n01:00:10.500 --> 01:00:20.000\r\nTwo';
    expect(parseChapters(file)).toEqual([
      { start: 0, title: 'One title' },
      { start: 3610.5, title: 'Two' },
    ]);
  });
});

describe('chapterAt', () => {
  it('is the last that has begun', () => {
    const chapters = chaptersOf(
      [
        { start: 5, title: 'A' },
        { start: 9, title: 'B' },
      ],
      20,
    );
    expect([0, 5, 8.9, 9, 99].map((seconds) => chapterAt(chapters, seconds)?.title)).toEqual([
      undefined,
      'A',
      'A',
      'B',
      'B',
    ]);
  });
});
