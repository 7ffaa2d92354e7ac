import { describe, expect, it } from 'vitest';
import { attemptPlay, autoplay } from './autoplay.ts';

const refusal = new DOMException('play() failed because the user did not interact', 'NotAllowedError');
const abortion = new DOMException('interrupted by a new load request', 'AbortError');

/** A media element whose attempts to play go as listed. */
function media(attempts: readonly (DOMException | undefined)[], muted = false) {
  const heard: boolean[] = [];
  const left = [...attempts];
  const element = {
    muted,
    play() {
      heard.push(this.muted);
      const error = left.shift();
      return error ? Promise.reject(error) : Promise.resolve();
    },
  };
  return { element: element as unknown as HTMLMediaElement, heard };
}

describe('autoplay', () => {
  it('plays with sound where it may', async () => {
    const { element, heard } = media([undefined]);
    expect(await autoplay(element)).toBe('playing');
    expect(heard).toEqual([false]);
  });

  it('plays without sound where it may only so', async () => {
    const { element, heard } = media([refusal, undefined]);
    expect(await autoplay(element)).toBe('muted');
    expect(heard).toEqual([false, true]);
    expect(element.muted).toBe(true);
  });

  it('gives up where it may not at all, and leaves the sound on for a click', async () => {
    const { element } = media([refusal, refusal]);
    expect(await autoplay(element)).toBe('refused');
    expect(element.muted).toBe(false);
  });

  it('does not try twice where it is muted already', async () => {
    const { element, heard } = media([refusal], true);
    expect(await autoplay(element)).toBe('refused');
    expect(heard).toEqual([true]);
    expect(element.muted).toBe(true);
  });

  it('stays muted when a new source comes between', async () => {
    const { element } = media([refusal, abortion]);
    expect(await autoplay(element)).toBe('muted');
    expect(element.muted).toBe(true);
  });
});

describe('attemptPlay', () => {
  it('tells a refusal from an interruption, and both from a source that can not be played', async () => {
    const unsupported = new DOMException('no supported source', 'NotSupportedError');
    expect(await attemptPlay(media([unsupported]).element)).toBe('failed');
    expect(await attemptPlay(media([refusal]).element)).toBe('refused');
    expect(await attemptPlay(media([abortion]).element)).toBe('superseded');
  });
});
