import { Compile } from 'typebox/compile';
import { describe, expect, it } from 'vitest';
import { defaultOptions } from './resolve.ts';
import { OptionsSchema } from './schema.ts';

const schema = Compile(OptionsSchema);

describe('OptionsSchema', () => {
  it('accepts the defaults, any part of them, and keys of versions to come', () => {
    expect(schema.Check(defaultOptions())).toBe(true);
    expect(schema.Check({})).toBe(true);
    expect(schema.Check({ muted: true, somethingNew: 1 })).toBe(true);
    expect(schema.Check({ playlist: 'https://a.test/x.m3u8' })).toBe(true);
  });

  it.each([
    [{ muted: 'true' }],
    [{ controlActiveTime: -1 }],
    [{ lang: 'xx' }],
    [{ progressBarColor: 'red' }],
    [{ controlBtn: { play: 1 } }],
    [{ playlist: [{}] }],
    [{ playRateSetting: [0] }],
  ])('refuses %j', (document) => {
    expect(schema.Check(document)).toBe(false);
  });

  it('carries titles, help and defaults into the API reference', () => {
    const { properties } = JSON.parse(JSON.stringify(OptionsSchema));
    expect(properties.controlActiveTime).toEqual({
      type: 'integer',
      title: 'Hide controls after',
      description: 'Milliseconds without a movement until the controls hide; 0 keeps them.',
      default: 3000,
      minimum: 0,
      maximum: 60_000,
    });
    expect(properties.captionStyle.properties.edgeStyle).toMatchObject({
      title: 'Caption edge',
      default: 'dropshadow',
    });
    expect(properties.setStartTime).toMatchObject({ title: 'Premiere', anyOf: [{ type: 'string' }, { type: 'null' }] });
  });
});
