import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { describeColumnarStore } from './conformance.fixture.ts';
import { describeDetails } from './details.fixture.ts';
import { serveClickHouseHttp } from './http-interface.fixture.ts';
import { type ColumnarStore, openColumnar } from './index.ts';

let store: ColumnarStore;
let server: Awaited<ReturnType<typeof serveClickHouseHttp>> | undefined;
let path: string;

/** A real server takes the place of the fixture where its address is given. */
const realUrl = process.env['PLAYHEAD_TEST_CLICKHOUSE_URL'];

beforeAll(async () => {
  path = await mkdtemp(join(tmpdir(), 'playhead-columnar-'));
  server = realUrl === undefined ? await serveClickHouseHttp(path) : undefined;
  store = openColumnar({ kind: 'server', url: realUrl ?? server?.url ?? '' });
  await store.migrate();
});
afterAll(async () => {
  await store.close();
  await server?.close();
  await rm(path, { recursive: true, force: true, maxRetries: 5 });
});

describeColumnarStore('openColumnar, server', () => store);
describeDetails('tables of details, server', () => store);
