import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ColumnarStore, openColumnar } from './index.ts';

/** An embedded store in a directory of its own, migrated. One a process: the engine is opened once in a process's life. */
export const openTemporaryStore = async (): Promise<{ store: ColumnarStore; dispose: () => Promise<void> }> => {
  const path = await mkdtemp(join(tmpdir(), 'playhead-columnar-'));
  const store = openColumnar({ kind: 'embedded', path });
  await store.migrate();
  return {
    store,
    dispose: async () => {
      await store.close();
      await rm(path, { recursive: true, force: true, maxRetries: 5 });
    },
  };
};
