import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PEERS } from './peers.ts';

const read = (file: string) => readFileSync(join(import.meta.dirname, file), 'utf8');
const { dependencies } = JSON.parse(read('package.json')) as { dependencies: Record<string, string> };

describe('the other players', () => {
  it('have a script each', () => {
    expect(readdirSync(join(import.meta.dirname, 'pages')).sort()).toEqual(PEERS.map(({ id }) => `${id}.js`).sort());
  });

  it('come in versions that are written down', () => {
    for (const version of Object.values(dependencies)) expect(version).toMatch(/^\d+\.\d+\.\d+$/);
    const imported = PEERS.flatMap(({ id }) =>
      [...read(`pages/${id}.js`).matchAll(/(?:from |import )'((?:@[^/']+\/)?[^/']+)/g)].map(([, name]) => name ?? ''),
    );
    expect(new Set(imported)).toEqual(new Set(Object.keys(dependencies)));
  });

  it('play what they are told', () => {
    const source = 'https://media.example/a.m3u8';
    for (const { element } of PEERS) expect(element(source)).toContain(`"${source}"`);
  });
});
