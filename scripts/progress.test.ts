import { describe, expect, it, vi } from 'vitest';
import { createProgress, seconds } from './progress.mjs';

function record(isTTY: boolean) {
  const written: string[] = [];
  let nowMs = 0;
  const progress = createProgress({ stream: { write: (text) => written.push(text), isTTY }, now: () => nowMs });
  return { progress, text: () => written.join(''), pass: (ms: number) => (nowMs += ms) };
}

describe('createProgress', () => {
  it('prints one line for a step, with its time and note', async () => {
    const { progress, text, pass } = record(false);
    const outcome = await progress.run('Types', async () => {
      pass(2_340);
      return { ok: true, note: '12 projects' };
    });
    expect(outcome).toEqual({ ok: true, note: '12 projects' });
    expect(text()).toMatch(/^✓ Types +2\.3 s {2}12 projects\n$/);
  });

  it('prints the reason of a failure below it', async () => {
    const { progress, text } = record(false);
    await progress.run('Types', () => ({ ok: false, reason: 'one\ntwo\n' }));
    expect(text()).toMatch(/^✗ Types +0\.0 s\n {4}one\n {4}two\n$/);
  });

  it('takes an exception for a failure', async () => {
    const { progress } = record(false);
    const outcome = await progress.run('Types', () => Promise.reject(new Error('broken')));
    expect(outcome).toMatchObject({ ok: false, reason: expect.stringContaining('broken') });
  });

  it('writes no control sequences into a log, and reminds of what takes long', async () => {
    vi.useFakeTimers();
    const { progress, text, pass } = record(false);
    const step = progress.run('Slow', () => new Promise((resolve) => setTimeout(() => resolve({ ok: true }), 20_000)));
    pass(15_000);
    await vi.advanceTimersByTimeAsync(20_000);
    await step;
    vi.useRealTimers();
    expect(text()).toMatch(/^… Slow 15 s\n✓ Slow/);
    expect(text()).not.toContain('\x1b');
  });

  it('shows all running steps live on a terminal, and clears them', async () => {
    vi.useFakeTimers();
    const { progress, text } = record(true);
    const take = (ms: number) => () => new Promise<{ ok: true }>((done) => setTimeout(() => done({ ok: true }), ms));
    const steps = Promise.all([progress.run('One', take(150)), progress.run('Two', take(350))]);
    await vi.advanceTimersByTimeAsync(400);
    await steps;
    const atEnd = text();
    await vi.advanceTimersByTimeAsync(1_000);
    vi.useRealTimers();
    expect(atEnd).toContain('One 0.0 s · Two 0.0 s');
    expect(atEnd.split('\r\x1b[K').at(-1)).toMatch(/^✓ Two .*\n$/);
    expect(text()).toBe(atEnd);
  });
});

describe('seconds', () => {
  it.each([
    [0, '0.0 s'],
    [940, '0.9 s'],
    [9_949, '9.9 s'],
    [9_950, '10 s'],
    [59_400, '59 s'],
    [59_600, '1 min 0 s'],
    [125_000, '2 min 5 s'],
  ])('writes %d ms as %s', (ms, text) => {
    expect(seconds(ms)).toBe(text);
  });
});
