import type { CrashStorage } from '../report/crash-records.ts';

/** A storage in memory that shows its keys as own properties, as a real one does. For tests. */
export const createFakeStorage = (): CrashStorage & Record<string, string> => {
  const methods = {
    getItem(this: Record<string, string>, key: string) {
      return this[key] ?? null;
    },
    setItem(this: Record<string, string>, key: string, value: string) {
      this[key] = value;
    },
    removeItem(this: Record<string, string>, key: string) {
      delete this[key];
    },
  };
  return Object.create(methods);
};
