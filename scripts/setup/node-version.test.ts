import { describe, expect, it } from 'vitest';
import { checkNodeVersion } from './node-version.mjs';

describe('checkNodeVersion', () => {
  it.each([
    ['20.19.0', true],
    ['20.20.2', true],
    ['22.0.0', true],
    ['20.18.9', false],
    ['18.20.0', false],
    ['9.99.0', false],
  ])('of %s against >=20.19 is %s', (version, ok) => {
    expect(checkNodeVersion(version, '>=20.19').ok).toBe(ok);
  });

  it('says which is needed, which is there and what to do', () => {
    const outcome = checkNodeVersion('18.20.0', '>=20.19');
    expect(outcome).toMatchObject({ ok: false, reason: expect.stringMatching(/20\.19.*18\.20\.0.*nodejs\.org/) });
  });
});
