import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeColumnarStore } from './conformance.fixture.ts';
import { describeDetails } from './details.fixture.ts';
import { type ColumnarStore, openColumnar } from './index.ts';
import { openTemporaryStore } from './temporary-store.fixture.ts';

let store: ColumnarStore;
let dispose: () => Promise<void>;

beforeAll(async () => {
  ({ store, dispose } = await openTemporaryStore());
});
afterAll(() => dispose());

describeColumnarStore('openColumnar, embedded', () => store);
describeDetails('tables of details, embedded', () => store);

describe('openColumnar', () => {
  it('says that a server is away, without throwing at a ping', async () => {
    const away = openColumnar({ kind: 'server', url: 'http://127.0.0.1:9' });
    expect(await away.ping()).toMatchObject({ ok: false });
    await expect(away.query({ sql: 'SELECT 1', params: {} })).rejects.toMatchObject({ kind: 'away' });
    await expect(away.insertLines('beat', ['{}'], { token: 'x' })).rejects.toMatchObject({ kind: 'away' });
    await away.close();
  });
});
