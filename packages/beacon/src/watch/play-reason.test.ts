import { describe, expect, it } from 'vitest';
import { playReasonOf } from './play-reason.ts';

const BEGINNING = { joined: false, before: undefined, activated: false, autoplay: false, toldOfLoads: false };

describe('playReasonOf', () => {
  it.each([
    ['api', {}],
    [undefined, { activated: undefined }],
    [undefined, { joined: true, activated: true }],
    ['click', { activated: true, autoplay: true }],
    ['autoplay', { autoplay: true }],
    ['autoplay', { autoplay: true, activated: undefined }],
    ['playlist', { toldOfLoads: true }],
    ['click', { toldOfLoads: true, activated: true }],
    ['replay', { before: 'ended', activated: true }],
    ['retry', { before: 'failed', activated: true }],
    ['click', { before: 'paused', activated: true }],
  ] as const)('finds %s in %o', (reason, change) => {
    expect(playReasonOf({ ...BEGINNING, ...change })).toBe(reason);
  });
});
