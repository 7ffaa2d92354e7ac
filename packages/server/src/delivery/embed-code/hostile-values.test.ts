import { transformSync } from 'esbuild';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMediaUrl } from '../media-url.ts';
import { oneLine } from '../one-line.ts';
import { createTarget } from './create-target.ts';
import { embedCode } from './embed-code.ts';
import { type EmbedTarget, hostedPageUrl, loaderUrl } from './embed-target.ts';
import { tagsOf } from './tags-for-tests.ts';

/** What somebody would try who wants out of an attribute, a literal, a comment, a template or a script. */
const ATTACKS = [
  '"><script>alert(1)</script>',
  "'); alert(1); ('",
  `\`\${alert(1)}\``,
  '--><script>alert(1)</script><!--',
  '--!><b>',
  '</script><script>alert(1)//',
  '\\\'"; alert(1) //',
  '\\',
  '{{ alert(1) }}',
  '"}; alert(1); //',
  "'); ?><?php phpinfo(); //",
  `$wanted[0] \${x} %s`,
  '&quot;&#39;&amp',
  '\u2028alert(1)',
  '\n" onload="alert(1)',
  '*/ alert(1) /*',
];
const hostile = fc.oneof(
  fc.constantFrom(...ATTACKS),
  fc.string({ unit: fc.constantFrom(...ATTACKS, ...'\\"\'<>/&;{}$`-!?%#@: a') }),
  fc.string({ unit: 'binary' }),
);
const address = fc
  .tuple(fc.constantFrom('/', '/a.m3u8?', 'https://media.test/', 'http://media.test/a.mp4#'), hostile)
  .map(([start, end]) => parseMediaUrl(start + end))
  .filter((src) => src !== undefined);

const player = fc.record({
  name: hostile,
  webDomains: fc.array(
    fc.oneof(
      hostile,
      hostile.map((text) => `https://${text}`),
    ),
    { maxLength: 2 },
  ),
});

/** Every form's code for values of an attacker, and what it should come to. */
function forEachCode(
  id: ReturnType<typeof embedCode>['forms'][number]['id'],
  check: (code: string, target: EmbedTarget, expected: Readonly<Record<string, string>>) => void,
) {
  fc.assert(
    fc.property(
      address,
      hostile,
      player,
      fc.constantFrom('develop', 'production'),
      (src, title, given, environment) => {
        const accessKey = '0123456789abcdef'.repeat(2);
        const target = createTarget({
          accessKey,
          player: {
            ...given,
            accountId: 1,
            playerNo: 1,
            isServed: true,
            version: '0.1.0',
            options: { develop: {}, production: {} },
          },
          environment,
          serverUrl: 'https://video.example.com',
          src,
          title,
        });
        const named = oneLine(title);
        const expected = { 'access-key': accessKey, src, ...(named !== undefined && { 'media-title': named }) };
        check(embedCode(target).forms.find((form) => form.id === id)?.code ?? '', target, expected);
      },
    ),
  );
}

/** Runs a module's code with stand-ins for what it imports and uses. */
function run(code: string, loader: 'jsx' | 'js', names: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const { code: script } = transformSync(code, {
    loader,
    format: 'cjs',
    jsxFactory: 'element',
    jsxFragment: '"fragment"',
  });
  const module: { exports: Record<string, unknown> } = { exports: {} };
  new Function('module', ...Object.keys(names), script)(module, ...Object.values(names));
  return module.exports;
}
const element = (name: unknown, attributes: unknown, ...children: unknown[]) => ({ name, attributes, children });

/** A document that takes scripts. */
function scriptsAdded(act: (document: unknown) => void): string[] {
  const scripts: { src: string }[] = [];
  act({ scripts, createElement: () => ({ src: '' }), head: { append: (one: { src: string }) => scripts.push(one) } });
  return scripts.map(({ src }) => src);
}

describe('embedCode, given hostile values', () => {
  it('element: a script and an element with those attributes, and nothing else', () => {
    forEachCode('element', (code, target, expected) => {
      expect(tagsOf(code)).toEqual([
        { name: 'script', attributes: { async: '', src: loaderUrl(target) } },
        { name: 'playhead-player', attributes: expected },
      ]);
    });
  });

  it('script: one call with those values', () => {
    forEachCode('script', (code, target, expected) => {
      const [place, loader, call, ...more] = tagsOf(code);
      expect([place, loader, more]).toEqual([
        { name: 'div', attributes: { id: 'player' } },
        { name: 'script', attributes: { src: loaderUrl(target, 'ncplayer.js') } },
        [],
      ]);
      const calls: unknown[][] = [];
      new Function('ncplayer', call?.text ?? '')(function ncplayer(...given: unknown[]) {
        calls.push(given);
      });
      const { src: file, 'media-title': title } = expected;
      const item = { file, ...(title !== undefined && { description: { title } }) };
      expect(calls).toEqual([['player', { playlist: [item] }]]);
    });
  });

  it('iframe: one frame of the hosted page', () => {
    forEachCode('iframe', (code, target, expected) => {
      const [frame, ...more] = tagsOf(code);
      expect([frame?.name, more]).toEqual(['iframe', []]);
      expect(Object.keys(frame?.attributes ?? {})).toEqual(['src', 'title', 'allow', 'style', 'allowfullscreen']);
      expect(frame?.attributes['title']).toBe(expected['media-title'] ?? target.playerName);
      const { origin, pathname, searchParams } = new URL(frame?.attributes['src'] ?? '');
      expect(origin + pathname).toBe(`https://video.example.com/watch/${target.accessKey}`);
      expect(searchParams.get('src')).toBe(new URL(expected['src'] ?? '', target.siteUrl).href);
      expect(searchParams.get('title')).toBe(expected['media-title'] ?? null);
    });
  });

  it('react: a component that adds the loader and is the element', () => {
    forEachCode('react', (code, target, expected) => {
      let isShown: unknown;
      const added = scriptsAdded((document) => {
        const useEffect = (effect: () => void) => [effect(), effect()];
        const { PlayheadPlayer } = run(code, 'jsx', { require: () => ({ useEffect }), element, document });
        isShown = (PlayheadPlayer as () => unknown)();
      });
      expect(added).toEqual([loaderUrl(target)]);
      expect(isShown).toEqual(element('playhead-player', expected));
    });
  });

  it('next: a component of the script and the element', () => {
    forEachCode('next', (code, target, expected) => {
      const names = { require: () => ({ __esModule: true, default: 'Script' }), element };
      const { PlayheadPlayer } = run(code, 'jsx', names);
      expect((PlayheadPlayer as () => unknown)()).toEqual(
        element('fragment', null, element('Script', { src: loaderUrl(target) }), element('playhead-player', expected)),
      );
    });
  });

  it('vue: a script that adds the loader, and a template of the element', () => {
    forEachCode('vue', (code, target, expected) => {
      const [script, template, shown, ...more] = tagsOf(code);
      expect([script?.attributes, template?.name, more]).toEqual([{ setup: '' }, 'template', []]);
      expect(shown).toEqual({ name: 'component', attributes: { is: 'playhead-player', ...expected } });
      const added = scriptsAdded((document) => {
        const onMounted = (mount: () => void) => [mount(), mount()];
        run(script?.text ?? '', 'js', { require: () => ({ onMounted }), document });
      });
      expect(added).toEqual([loaderUrl(target)]);
    });
  });

  it('nuxt: a script for the head, and a template of the element', () => {
    forEachCode('nuxt', (code, target, expected) => {
      const [script, template, shown, ...more] = tagsOf(code);
      expect([template?.name, more]).toEqual(['template', []]);
      expect(shown).toEqual({ name: 'component', attributes: { is: 'playhead-player', ...expected } });
      const heads: unknown[] = [];
      run(script?.text ?? '', 'js', { useHead: (head: unknown) => heads.push(head) });
      expect(heads).toEqual([{ script: [{ key: loaderUrl(target), src: loaderUrl(target), async: true }] }]);
    });
  });

  it('wordpress: the same PHP whatever the values are, which stay in their literals', () => {
    const LITERAL = /'((?:[^'\\]|\\['\\])*)'/g;
    const skeletons = new Set<string>();
    forEachCode('wordpress', (code, target, expected) => {
      skeletons.add(code.replace(LITERAL, '‹literal›'));
      const literals = [...code.matchAll(LITERAL)].map(([, text = '']) => text.replace(/\\(['\\])/g, '$1'));
      expect(literals).toEqual(
        expect.arrayContaining([expected['src'], expected['media-title'] ?? '', target.accessKey, loaderUrl(target)]),
      );
    });
    expect(skeletons.size).toBe(1);
    expect([...skeletons][0]?.match(/\?>|alert|phpinfo/)).toBeNull();
  });

  it('webview: a page with the element, and addresses that stay in their comment and their literals', () => {
    forEachCode('webview', (code, target, expected) => {
      const tags = tagsOf(code);
      expect(tags.map(({ name }) => name).join(' ')).toBe(
        'html head meta meta title style script body playhead-player',
      );
      expect(tags.at(-1)?.attributes).toEqual({ fill: '', ...expected });
      expect(tags.find(({ name }) => name === 'script')?.attributes).toEqual({ async: '', src: loaderUrl(target) });
      const [comment = ''] = /<!--.*?-->/s.exec(code) ?? [];
      const literals = [...comment.matchAll(/"([^"\\$]*)"/g)].map(([, text]) => text);
      const [site, hosted] = [`${target.siteUrl}/`, hostedPageUrl(target)];
      expect(literals).toEqual([site, 'text/html', 'utf-8', site, hosted, hosted]);
    });
  });
});
