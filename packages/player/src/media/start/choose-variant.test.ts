import { describe, expect, it } from 'vitest';
import { chooseVariant, formatsOf } from './choose-variant.ts';
import type { Variant } from './read-master.ts';

const variant = (width: number, bitrateBps: number, codecs = ['avc1.64001f', 'mp4a.40.2']): Variant => ({
  url: `https://media.example/${width}`,
  bitrateBps,
  width,
  height: 0,
  framesPerSecond: 0,
  codecs,
  audioUrl: undefined,
});
const LADDER = [variant(1920, 6_000_000), variant(640, 800_000), variant(1280, 3_000_000)];
const choose = (bandwidthBps: number, widthPx: number, canPlay = (_: string) => true) =>
  chooseVariant(LADDER, { bandwidthBps, widthPx, canPlay })?.width;

describe('chooseVariant', () => {
  it('takes the lowest where nothing is known of the line', () => {
    expect(choose(0, 1920)).toBe(640);
  });

  it('takes no more of the line than leaves it much to spare', () => {
    expect(choose(12_000_000, 1920)).toBe(1280);
    expect(choose(11_999_999, 1920)).toBe(640);
  });

  it('takes none larger than the player', () => {
    expect(choose(1e9, 1280)).toBe(1280);
    expect(choose(1e9, 1279)).toBe(640);
    expect(choose(1e9, 100)).toBe(640);
  });

  it('takes only what can be played', () => {
    expect(chooseVariant(LADDER, { bandwidthBps: 0, widthPx: 0, canPlay: () => false })).toBeUndefined();
    const [lowest] = [variant(320, 1, ['hvc1.1'])];
    const chosen = chooseVariant([...LADDER, lowest], {
      bandwidthBps: 0,
      widthPx: 0,
      canPlay: (mimeType) => !mimeType.includes('hvc1'),
    });
    expect(chosen?.width).toBe(640);
  });
});

describe('formatsOf', () => {
  it('needs a buffer for each file that comes', () => {
    expect(formatsOf(variant(1, 1))).toEqual([{ kind: 'audiovideo', codec: 'avc1.64001f,mp4a.40.2' }]);
    expect(formatsOf(variant(1, 1, ['avc1.64001f']))).toEqual([{ kind: 'video', codec: 'avc1.64001f' }]);
    expect(formatsOf({ ...variant(1, 1), audioUrl: 'https://media.example/a' })).toEqual([
      { kind: 'video', codec: 'avc1.64001f' },
      { kind: 'audio', codec: 'mp4a.40.2' },
    ]);
  });

  it('names no codec where there is no picture: nothing can play that', () => {
    expect(formatsOf(variant(0, 1, ['mp4a.40.2']))).toEqual([{ kind: 'audiovideo', codec: '' }]);
  });
});
