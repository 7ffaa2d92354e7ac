import { describe, expect, it } from 'vitest';
import { createGroupCommit, type Group } from './group-commit.ts';

/** A disk whose commits end when the test says so. */
const slowDisk = () => {
  const commits: { group: Pick<Group, 'lines' | 'receivedAtMs'>; end: (error?: Error) => void }[] = [];
  const commit = (group: Pick<Group, 'lines' | 'receivedAtMs'>) =>
    new Promise<void>((resolve, reject) => {
      commits.push({ group, end: (error) => (error ? reject(error) : resolve()) });
    });
  return { commits, append: createGroupCommit(commit) };
};

const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

describe('createGroupCommit', () => {
  it('commits together what comes while a commit is under way, and never two at once', async () => {
    const { commits, append } = slowDisk();
    const settled: string[] = [];
    const told = (name: string, written: Promise<void>) => void written.then(() => settled.push(name));
    told('a', append(5, ['a']));
    await turn();
    told('b', append(9, ['b1', 'b2']));
    told('c', append(7, ['c']));
    await turn();
    expect(commits.map(({ group }) => group.lines)).toEqual([['a']]);
    commits[0]?.end();
    await turn();
    expect([settled, commits.length]).toEqual([['a'], 2]);
    expect(commits[1]?.group).toMatchObject({ lines: ['b1', 'b2', 'c'], receivedAtMs: 7 });
    commits[1]?.end();
    await turn();
    expect(settled).toEqual(['a', 'b', 'c']);
  });

  it('tells a failure to those of its group alone, and goes on', async () => {
    const { commits, append } = slowDisk();
    const first = append(1, ['a']);
    await turn();
    const second = append(2, ['b']);
    commits[0]?.end(new Error('full'));
    await expect(first).rejects.toThrow('full');
    await turn();
    commits[1]?.end();
    await expect(second).resolves.toBeUndefined();
  });

  it('lets no group grow without end', async () => {
    const { commits, append } = slowDisk();
    void append(1, ['a']);
    await turn();
    const rows = Array.from({ length: 5000 }, (_, index) => String(index));
    void append(2, rows);
    void append(3, ['late']);
    commits[0]?.end();
    await turn();
    commits[1]?.end();
    await turn();
    expect(commits.map(({ group }) => group.lines.length)).toEqual([1, 5000, 1]);
    commits[2]?.end();
  });
});
