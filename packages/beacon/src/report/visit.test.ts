import { describe, expect, it } from 'vitest';
import { createFakeStorage } from '../testing/fake-storage.ts';
import { createCrashRecords } from './crash-records.ts';
import { createVisit } from './visit.ts';

const UUID = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;

describe('createVisit', () => {
  it('is the same after the page was loaded again, as long as the tab remembers', () => {
    const storage = createFakeStorage();
    const { sessionId } = createVisit(() => storage);
    expect(sessionId).toMatch(UUID);
    expect(createVisit(() => storage).sessionId).toBe(sessionId);
    expect(createVisit(createFakeStorage).sessionId).not.toBe(sessionId);
  });

  it('lasts as long as the page where storage is forbidden', () => {
    const forbidden = () => {
      throw new Error('SecurityError');
    };
    expect(createVisit(forbidden).sessionId).toMatch(UUID);
  });

  it('believes no id that it cannot have written', () => {
    const storage = createFakeStorage();
    storage.setItem('playhead-visit', 'x'.repeat(5000));
    expect(createVisit(() => storage).sessionId).toMatch(UUID);
  });

  it('has one first view', () => {
    const visit = createVisit(createFakeStorage);
    expect([visit.isFirstView(), visit.isFirstView()]).toEqual([true, false]);
  });

  it('is no crash record', () => {
    const storage = createFakeStorage();
    createVisit(() => storage);
    expect(createCrashRecords(() => storage).left('/beats', 0)).toEqual([]);
  });
});
