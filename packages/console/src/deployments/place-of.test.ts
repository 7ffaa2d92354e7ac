import { describe, expect, it } from 'vitest';
import { placeOf } from './place-of.ts';

const TEXT = JSON.stringify(
  { autostart: 'file', playlist: [{ file: 'a, "b": {' }, { file: 'c', vtt: [{ file: 3 }] }], 'a.b': { c: 1 } },
  null,
  2,
);
const found = (path: string) => {
  const place = placeOf(TEXT, path);
  return place && [TEXT.slice(place.start, place.end), TEXT.slice(0, place.start).split('\n').length];
};

describe('placeOf', () => {
  it('finds keys in objects and items in lists', () => {
    expect(found('autostart')).toEqual(['"autostart"', 2]);
    expect(found('playlist[0].file')).toEqual(['"file"', 5]);
    expect(found('playlist[1].file')).toEqual(['"file"', 8]);
    expect(found('playlist[1].vtt[0]')).toEqual(['{', 10]);
    expect(found('playlist[1].vtt[0].file')).toEqual(['"file"', 11]);
    expect(found('["a.b"].c')).toEqual(['"c"', 17]);
    expect(found('')).toEqual(['{', 1]);
  });

  it('finds nothing where there is nothing', () => {
    for (const path of ['b', 'playlist[2]', 'playlist[0].vtt', 'a.b']) expect(found(path)).toBeUndefined();
  });
});
