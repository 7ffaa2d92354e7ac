import { afterAll, beforeAll } from 'vitest';
import type { ColumnarStore } from '../store/columnar/index.ts';
import { openTemporaryStore } from '../store/columnar/temporary-store.fixture.ts';
import { describeUpkeep } from './upkeep.fixture.ts';

let store: ColumnarStore;
let dispose: () => Promise<void>;

beforeAll(async () => {
  ({ store, dispose } = await openTemporaryStore());
});
afterAll(() => dispose());

describeUpkeep('upkeep, embedded', () => store);
