import { describe, expect, it } from 'vitest';
import { parseSelection } from './selection.ts';

describe('parseSelection', () => {
  it('takes one, both in either order, or nothing', () => {
    expect(parseSelection({ device: 'Mobile', videoType: 'LIVE' })).toEqual({
      ok: true,
      selection: { device: 'Mobile', videoType: 'LIVE' },
    });
    for (const device of ['PC,Mobile', 'Mobile,PC', 'PC, Mobile', '', undefined]) {
      expect(parseSelection({ device })).toEqual({ ok: true, selection: {} });
    }
  });

  it.each(['TV', 'pc', 'PC,TV', ',', 'PC,,Mobile'])('refuses the device %j', (device) => {
    expect(parseSelection({ device })).toMatchObject({ ok: false });
    expect(parseSelection({ videoType: device })).toMatchObject({ ok: false });
  });
});
