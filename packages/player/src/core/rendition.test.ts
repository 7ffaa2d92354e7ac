import { describe, expect, it } from 'vitest';
import { renditionLabel, renditionLabels } from './rendition.ts';

const rendition = (width: number, height: number, bitrateBps = 1_000_000, framesPerSecond = 25) => ({
  width,
  height,
  bitrateBps,
  framesPerSecond,
});

describe('renditionLabel', () => {
  it('names lines, and pictures per second where they are many', () => {
    expect(renditionLabel(rendition(1280, 720))).toBe('720p');
    expect(renditionLabel(rendition(1920, 1080, 6_000_000, 59.94))).toBe('1080p60');
  });

  it('names portrait content by its width, as its landscape twin', () => {
    expect(renditionLabel(rendition(720, 1280))).toBe('720p');
  });

  it('names the bit rate where there is no size', () => {
    expect(renditionLabel(rendition(0, 0, 128_400))).toBe('128 kbps');
  });
});

describe('renditionLabels', () => {
  it('tells renditions of the same size apart', () => {
    const list = [rendition(1280, 720, 1_500_000), rendition(1280, 720, 2_800_000), rendition(640, 360)];
    expect(renditionLabels(list)).toEqual(['720p · 1.5 Mbps', '720p · 2.8 Mbps', '360p']);
  });
});
