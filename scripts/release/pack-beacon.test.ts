import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packBeacon } from './pack-beacon.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));

describe('packBeacon', () => {
  let folder: string;
  let packed: string;
  /** A project elsewhere that has installed it. */
  let project: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'playhead-pack-'));
    packed = join(folder, 'packed');
    project = join(folder, 'project');
    await packBeacon(root, packed);
    mkdirSync(join(project, 'node_modules/@playhead'), { recursive: true });
    cpSync(packed, join(project, 'node_modules/@playhead/beacon'), { recursive: true });
    symlinkSync(join(root, 'node_modules/typebox'), join(project, 'node_modules/typebox'));
    writeFileSync(join(project, 'package.json'), '{ "type": "module" }');
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('holds what runs, types, README and licence, and nothing else', () => {
    const json = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
      cwd: packed,
      encoding: 'utf8',
    });
    const [{ files }] = JSON.parse(json) as [{ files: { path: string }[] }];
    const paths = files.map(({ path }) => path);
    for (const expected of ['LICENSE', 'README.md', 'package.json', 'index.js', 'core.js', 'engines.js'])
      expect(paths).toContain(expected);
    expect(paths.filter((path) => /test|src\/.*(?<!\.d)\.ts$/.test(path))).toEqual([]);
  });

  it('can be imported in Node, and monitors nothing without complaint', () => {
    writeFileSync(
      join(project, 'use.js'),
      `import { monitor } from '@playhead/beacon';
       import { monitor as core } from '@playhead/beacon/core';
       import { recogniseEngine } from '@playhead/beacon/engines';
       const watched = monitor(new EventTarget(), { endpoint: 'http://127.0.0.1:9/beats', token: () => 'token', engine: {} });
       watched.stop();
       console.log(typeof core, recogniseEngine({}));`,
    );
    expect(execFileSync(process.execPath, ['use.js'], { cwd: project, encoding: 'utf8' })).toBe('function undefined\n');
  });

  it('has types that a project can use', () => {
    writeFileSync(
      join(project, 'use.ts'),
      `import { monitor, type EngineProbe, type MonitorOptions } from '@playhead/beacon';
       import { hlsJsProbe } from '@playhead/beacon/engines';
       const probe: EngineProbe | undefined = hlsJsProbe({});
       const options: MonitorOptions = { endpoint: '', token: () => '', engine: probe, metadata: { title: 'A film', deployment: 3 } };
       export const id: string | undefined = monitor(document.createElement('video'), options).viewId;
       // @ts-expect-error A title is a text.
       export const wrong: MonitorOptions = { endpoint: '', token: () => '', metadata: { title: 3 } };`,
    );
    const args = [
      '--noEmit',
      '--strict',
      '--module',
      'nodenext',
      '--target',
      'es2022',
      '--lib',
      'es2022,dom',
      '--types',
      '',
    ];
    const tsc = join(root, 'node_modules/typescript/bin/tsc');
    const run = () => execFileSync(process.execPath, [tsc, ...args, 'use.ts'], { cwd: project, encoding: 'utf8' });
    expect(run()).toBe('');
  });
});
