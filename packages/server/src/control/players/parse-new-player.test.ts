import { describe, expect, it } from 'vitest';
import { parseClone, parseNewPlayer } from './parse-new-player.ts';

const VERSIONS = { latestVersion: '1.1.5', versions: ['1.1.5', '1.1.4'] };
const BODY = { name: 'player001', domains: [{ type: 'web', domain: 'https://www.example.com' }] };

describe('parseNewPlayer', () => {
  it('completes what is left out', () => {
    expect(parseNewPlayer(BODY, VERSIONS)).toEqual({
      ok: true,
      player: { ...BODY, autoUpdate: true, version: 'latest' },
    });
  });

  it('takes what is given', () => {
    const parsed = parseNewPlayer({ ...BODY, auto_update: 'N', version: '1.1.4', pricing: 'free' }, VERSIONS);
    expect(parsed).toEqual({ ok: true, player: { ...BODY, autoUpdate: false, version: '1.1.4' } });
  });

  it.each(['abc', 'api-guide', 'A_b@c-9', `a${'b'.repeat(29)}`])('takes the name %s', (name) => {
    expect(parseNewPlayer({ ...BODY, name }, VERSIONS)).toMatchObject({ ok: true, player: { name } });
  });

  it.each([
    ['no body', undefined, 4799],
    ['null', null, 4799],
    ['a text', 'player', 4799],
    ['an array', [BODY], 4799],
    ['no name', { domains: BODY.domains }, 4700],
    ['an empty body', {}, 4700],
    ['a number as name', { ...BODY, name: 123 }, 4700],
    ['a name too short', { ...BODY, name: 'ab' }, 4700],
    ['a name too long', { ...BODY, name: `a${'b'.repeat(30)}` }, 4700],
    ['a name that begins with a digit', { ...BODY, name: '1player' }, 4700],
    ['a name with a line break', { ...BODY, name: 'player\n' }, 4700],
    ['a name in Korean', { ...BODY, name: '플레이어일' }, 4700],
    ['a price that there is none of', { ...BODY, pricing: 'gold' }, 4707],
    ['no domains', { name: 'player001' }, 4702],
    ['a wrong answer to auto_update', { ...BODY, auto_update: true }, 4799],
    ['an unknown version', { ...BODY, version: '9.9.9' }, 4100],
    ['a number as version', { ...BODY, version: 1 }, 4100],
  ])('refuses %s', (_what, body, code) => {
    expect(parseNewPlayer(body, VERSIONS)).toEqual({ ok: false, code, details: expect.any(String) });
  });

  it('names the versions that there are', () => {
    const refused = parseNewPlayer({ ...BODY, version: '9.9.9' }, VERSIONS);
    expect(refused).toMatchObject({ details: '`version` is "9.9.9"; it must be one of 1.1.5, 1.1.4, or latest.' });
  });

  it('keeps its messages short when the request is not', () => {
    const refused = parseNewPlayer({ ...BODY, name: 'x'.repeat(100_000) }, VERSIONS);
    expect(refused.ok ? '' : refused.details.length).toBeLessThan(300);
  });
});

describe('parseClone', () => {
  it('completes what is left out, and takes what is given', () => {
    expect(parseClone({ name: 'copy', domains: 'ignored' }, VERSIONS)).toEqual({
      ok: true,
      clone: { name: 'copy', autoUpdate: true, version: 'latest' },
    });
    expect(parseClone({ name: 'copy', auto_update: 'N', version: '1.1.4' }, VERSIONS)).toEqual({
      ok: true,
      clone: { name: 'copy', autoUpdate: false, version: '1.1.4' },
    });
  });

  it.each([
    ['no body', undefined, 4799],
    ['no name', {}, 4700],
    ['an unknown version', { name: 'copy', version: '' }, 4100],
    ['a wrong answer to auto_update', { name: 'copy', auto_update: null }, 4799],
  ])('refuses %s', (_what, body, code) => {
    expect(parseClone(body, VERSIONS)).toEqual({ ok: false, code, details: expect.any(String) });
  });
});
