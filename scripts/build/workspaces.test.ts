import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readWorkspaces } from './workspaces.mjs';

const workspaces = readWorkspaces(fileURLToPath(new URL('../..', import.meta.url)));
const usesOf = (name: string) => workspaces.find((workspace) => workspace.name === name)?.uses;

describe('readWorkspaces', () => {
  it('finds what a package builds on, directly or not', () => {
    expect(usesOf('contract')).toEqual([]);
    expect(usesOf('react')).toEqual(['beacon', 'contract', 'embed', 'player']);
    expect(usesOf('console')).toEqual(['contract', 'sdk', 'signing']);
  });

  it('reads the manifest of each', () => {
    expect(workspaces.find(({ name }) => name === 'sdk')?.manifest.bin).toEqual({ playhead: './bin/playhead.mjs' });
  });
});
