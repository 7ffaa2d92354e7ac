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

  it('has a server in the compose file for each replica of the cluster, and the cluster under the name that the server is told', () => {
    const compose = read('cluster/compose.yaml');
    const config = read('cluster/clickhouse.xml');
    const hosts = [...config.matchAll(/<host>(clickhouse-[\d-]+)<\/host>/g)].map(([, host]) => host);
    const services = [...compose.matchAll(/^ {2}(clickhouse-[\d-]+):\n {4}<</gm)].map(([, name]) => name);
    expect(hosts).toHaveLength(4);
    expect(hosts).toEqual(services);
    const name = /PLAYHEAD_CLICKHOUSE_CLUSTER: (\w+)/.exec(compose)?.[1];
    expect(config).toMatch(new RegExp(`<remote_servers>\\s*<${name}>`));
    for (const macro of ['shard', 'replica']) expect(config).toContain(`<${macro} from_env="${macro.toUpperCase()}"/>`);
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
