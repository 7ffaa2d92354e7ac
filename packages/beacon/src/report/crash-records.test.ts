import { describe, expect, it } from 'vitest';
import { fakeBeat } from '../testing/fake-beat.ts';
import { createFakeStorage } from '../testing/fake-storage.ts';
import { type CrashRecord, createCrashRecords } from './crash-records.ts';

const HOUR_MS = 3_600_000;
const wallMs = Date.UTC(2026, 0, 1);
const record = (change: Partial<CrashRecord> = {}): CrashRecord => ({
  endpoint: '/beats',
  token: 'token',
  savedAtMs: wallMs,
  beat: fakeBeat(),
  ...change,
});

describe('createCrashRecords', () => {
  it('keeps one record a view, the latest', () => {
    const storage = createFakeStorage();
    const records = createCrashRecords(() => storage);
    records.save(record());
    records.save(record({ beat: fakeBeat({ seq: 7 }) }));
    expect(records.left('/beats', wallMs)).toEqual([record({ beat: fakeBeat({ seq: 7 }) })]);
    records.remove(fakeBeat().viewId);
    expect(Object.keys(storage)).toEqual([]);
  });

  it('gives those of its endpoint, for a day, and minds nothing else in the storage', () => {
    const storage = createFakeStorage();
    storage.setItem('theme', 'dark');
    const records = createCrashRecords(() => storage);
    records.save(record());
    expect(records.left('/other', wallMs)).toEqual([]);
    expect(records.left('/beats', wallMs + 23 * HOUR_MS)).toHaveLength(1);
    expect(records.left('/beats', wallMs + 24 * HOUR_MS)).toEqual([]);
  });

  it('keeps nothing where storage is forbidden, and says nothing', () => {
    const records = createCrashRecords(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    records.save(record());
    records.remove('x');
    expect(records.left('/beats', wallMs)).toEqual([]);
  });
});
