import { describe, expect, it } from 'vitest';
import { openSecret, requireMasterKey, sealSecret } from './sealing.ts';

const KEY = new Uint8Array(32).fill(1);

describe('sealSecret', () => {
  it.each(['', 'short', '비밀', 'x'.repeat(10_000)])('gives back %j', (secret) => {
    expect(openSecret(KEY, 'owner', sealSecret(KEY, 'owner', secret))).toBe(secret);
  });

  it('never seals alike, and does not show the secret', () => {
    const [first, second] = [sealSecret(KEY, 'owner', 'secret'), sealSecret(KEY, 'owner', 'secret')];
    expect(first).not.toEqual(second);
    expect(Buffer.from(first).toString('latin1')).not.toContain('secret');
  });
});

describe('openSecret', () => {
  const sealed = sealSecret(KEY, 'owner', 'the secret');

  it.each([
    ['another master key', new Uint8Array(32).fill(2), 'owner', sealed],
    ['another owner', KEY, 'thief', sealed],
    ['a missing end', KEY, 'owner', sealed.subarray(0, -1)],
    ['nothing', KEY, 'owner', new Uint8Array()],
    ['only a head', KEY, 'owner', sealed.subarray(0, 20)],
  ])('refuses %s, naming the owner but no secret', (_what, key, owner, bytes) => {
    expect(() => openSecret(key, owner, bytes)).toThrow(`The stored secret of ${owner} does not open`);
  });

  it('refuses it when any byte was changed', () => {
    for (let index = 0; index < sealed.length; index++) {
      const changed = sealed.map((byte, at) => (at === index ? byte ^ 1 : byte));
      expect(() => openSecret(KEY, 'owner', changed)).toThrow('does not open');
    }
  });
});

describe('requireMasterKey', () => {
  it('asks for 32 bytes', () => {
    requireMasterKey(KEY);
    expect(() => requireMasterKey(new Uint8Array(31))).toThrow(RangeError);
    expect(() => requireMasterKey(new Uint8Array(33))).toThrow(RangeError);
  });
});
