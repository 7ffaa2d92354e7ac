import { expect, it } from 'vitest';
import { describeOnEachEngine } from './each-engine-for-tests.ts';

describeOnEachEngine('runAlone', (engine) => {
  it('does not do what another process is doing, and does it afterwards', async () => {
    const other = (await engine.openAnother()) ?? undefined;
    const done: string[] = [];
    const tryOther = () => other?.runAlone('upkeep', async () => void done.push('other'));
    await engine.store().runAlone('upkeep', async () => {
      expect(await tryOther()).toBe(other === undefined ? undefined : false);
      // On the embedded engine this would wait for ever if it held the only connection.
      await engine.store().ping();
      done.push('first');
    });
    expect(done).toEqual(['first']);
    if (other === undefined) return;
    expect(await tryOther()).toBe(true);
    expect(done).toEqual(['first', 'other']);
    await other.close();
  });

  it('leaves the task free where it failed', async () => {
    const failing = engine.store().runAlone('upkeep', () => Promise.reject(new Error('full disk')));
    await expect(failing).rejects.toThrow('full disk');
    expect(await engine.store().runAlone('upkeep', async () => undefined)).toBe(true);
  });
});
