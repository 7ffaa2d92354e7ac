import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { VARIABLES } from '../packages/server/src/configuration.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const files = readdirSync(join(ROOT, 'deploy'), { recursive: true, encoding: 'utf8' }).filter((name) =>
  /\.yaml$|Dockerfile$/.test(name),
);
const read = (name: string) => readFileSync(join(ROOT, 'deploy', name), 'utf8');

describe('deploy/', () => {
  it.each(files)('%s sets only variables that the server knows', (name) => {
    const names = new Set(read(name).match(/\bPLAYHEAD_[A-Z_]+/g));
    expect([...names].filter((variable) => !(variable in VARIABLES))).toEqual([]);
  });

  it('names a kustomization with every manifest', () => {
    const listed = read('kubernetes/kustomization.yaml').match(/[\w-]+\.yaml/g) ?? [];
    expect(listed.sort()).toEqual(
      readdirSync(join(ROOT, 'deploy/kubernetes'))
        .filter((name) => name !== 'kustomization.yaml')
        .sort(),
    );
  });
});
