import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Tag, tagsOf } from '../embed-code/tags-for-tests.ts';
import { hostedPage } from './hosted-page.ts';

const accessKey = 'ab'.repeat(16);
const serverUrl = 'https://video.example.com';
const place = { language: 'en', serverUrl } as const;
const item = { file: '/a.m3u8', description: { title: 'Deployed' } };
const player = {
  accountId: 1,
  playerNo: 1001,
  isServed: true,
  name: 'news',
  version: '0.1.0',
  webDomains: ['https://www.example.com'],
  options: { develop: {}, production: { playlist: [item] } },
};
const open = (request: object = {}, language: 'en' | 'ko' = 'en') =>
  hostedPage(player, { accessKey, environment: 'production', ...request }, { language, serverUrl });
const elementOf = (html: string) => tagsOf(html).find(({ name }) => name === 'playhead-player')?.attributes;
const titleOf = (html: string) => /<title>(.*)<\/title>/.exec(html)?.[1];

describe('hostedPage', () => {
  it('is a loader, a style sheet and the element, and nothing inline', () => {
    const page = open();
    expect(page).toMatchObject({ ok: true, frameAncestors: ["'self'", 'https://www.example.com:*'] });
    const isOwn = ({ name, attributes }: Tag) =>
      !/^(html|head|meta|title|body)$/.test(name) && attributes['rel'] !== 'alternate';
    expect(tagsOf(page.html).filter(isOwn)).toEqual([
      { name: 'link', attributes: { rel: 'icon', href: 'data:,' } },
      { name: 'link', attributes: { rel: 'stylesheet', href: '/watch/page.css' } },
      { name: 'script', attributes: { async: '', src: `/embed.js?access_key=${accessKey}&environment=production` } },
      { name: 'playhead-player', attributes: { fill: '', 'access-key': accessKey } },
    ]);
    expect(titleOf(page.html)).toBe('Deployed');
  });

  it('plays what the address names, with its title and these options', () => {
    const { html } = open({ src: 'https://media.test/b.m3u8', title: ' Other\nnews', autoplay: false, muted: true });
    expect(elementOf(html)).toEqual({
      fill: '',
      'access-key': accessKey,
      src: 'https://media.test/b.m3u8',
      'media-title': 'Other news',
      autoplay: 'false',
      muted: 'true',
    });
    expect(titleOf(html)).toBe('Other news');
    expect(titleOf(open({ src: '/b.m3u8' }).html)).toBe('news');
  });

  it('tells other sites of its player: oEmbed, Open Graph, a card', () => {
    const poster = '/posters/a.jpg';
    const options = { develop: {}, production: { aspectRatio: '4:3', playlist: [{ ...item, poster }] } };
    const { html } = hostedPage({ ...player, options }, { accessKey, environment: 'production' }, place);
    const tags = tagsOf(html);
    const address = `${serverUrl}/watch/${accessKey}`;
    const discovery = tags.filter(({ attributes }) => attributes['rel'] === 'alternate');
    expect(discovery.map(({ attributes }) => [attributes['type'], attributes['href']])).toEqual([
      ['application/json+oembed', `${serverUrl}/oembed?url=${encodeURIComponent(address)}&format=json`],
      ['text/xml+oembed', `${serverUrl}/oembed?url=${encodeURIComponent(address)}&format=xml`],
    ]);
    const told = tags.flatMap(({ attributes: { property, name, content } }) =>
      content ? [[property ?? name, content]] : [],
    );
    expect(Object.fromEntries(told)).toMatchObject({
      'og:type': 'video.other',
      'og:title': 'Deployed',
      'og:url': address,
      'og:image': `${serverUrl}${poster}`,
      'og:video:secure_url': address,
      'og:video:type': 'text/html',
      'og:video:width': '640',
      'og:video:height': '480',
      'twitter:card': 'player',
      'twitter:player': address,
    });
  });

  it('has no poster for what the address names, nor one that is no address', () => {
    const options = { develop: {}, production: { playlist: [{ ...item, poster: 'javascript:1' }] } };
    expect(hostedPage({ ...player, options }, { accessKey, environment: 'production' }, place).html).not.toContain(
      'og:image',
    );
    expect(open({ src: '/b.m3u8' }).html).not.toContain('og:image');
  });

  it('is the Develop one, which localhost may frame too', () => {
    const page = open({ environment: 'develop' });
    expect(page.html).toContain('environment=develop');
    expect(page).toMatchObject({ frameAncestors: expect.arrayContaining(['http://localhost:*']) });
  });

  it('says so where nobody has the key, in the language of the viewer', () => {
    const request = { accessKey: 'cd'.repeat(16), environment: 'production' } as const;
    const page = hostedPage(undefined, request, { language: 'ja', serverUrl });
    expect(page).toMatchObject({ ok: false, reason: 'unknown_player' });
    expect(page.html).toContain('<html lang="ja">');
    expect(page.html).toContain('プレーヤー');
    expect(page.html).not.toContain('<script');
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', '//evil.test/a.mp4', 'a.mp4'])('refuses to play %s', (src) => {
    expect(open({ src })).toMatchObject({ ok: false, reason: 'unusable_source' });
  });

  it('plays the deployed playlist where the address names an empty source', () => {
    expect(elementOf(open({ src: '' }).html)).toEqual({ fill: '', 'access-key': accessKey });
  });

  it('keeps hostile values in their places', () => {
    const hostile = fc.string({
      unit: fc.constantFrom('"><script>', "'", '</title>', '&quot;', '-->', '<', '>', 'a', '\n'),
    });
    fc.assert(
      fc.property(hostile, hostile, hostile, (key, name, title) => {
        const given = { ...player, name, options: { develop: {}, production: {} } };
        const source = { src: `/a.mp4?${title}`, title };
        const page = hostedPage(
          given,
          { accessKey: key, environment: 'production', ...source },
          { language: 'en', serverUrl },
        );
        const names = tagsOf(page.html).map((tag) => tag.name);
        expect(names.filter((tagName) => tagName !== 'meta')).toEqual(
          'html head title link link script link link body playhead-player'.split(' '),
        );
      }),
    );
  });
});
