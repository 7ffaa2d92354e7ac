import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ColumnarStore, FileFormat } from '../../store/columnar/index.ts';
import { beatRow, viewIdAt } from '../../store/columnar/sample-rows.fixture.ts';
import { openTemporaryStore } from '../../store/columnar/temporary-store.fixture.ts';
import { createReports } from '../reports.ts';
import { EXPORT_COLUMNS } from './export-columns.ts';

const NOW_MS = Math.floor(Date.now() / 1000) * 1000;
const START_MS = NOW_MS - 60_000;
const seconds = (epochMs: number) => (epochMs / 1000).toFixed(3);

const HOSTILE = [
  '=HYPERLINK("http://evil.test","x")',
  '+1+1',
  '-2',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  'a, "b"\nc',
  "'; DROP TABLE view; --",
  '제목 🎬',
  '\\N',
];

let store: ColumnarStore;
let dispose: () => Promise<void>;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'playhead-export-'));
  ({ store, dispose } = await openTemporaryStore());
  const rows = HOSTILE.map((title, number) =>
    beatRow({
      view_id: viewIdAt(START_MS + number, number),
      started_at: seconds(START_MS + number),
      title,
      startup_ms: number === 0 ? -1 : number,
      viewer_hash: '4242',
    }),
  );
  await store.insert('beat', rows, { token: 'export' });
  await store.insert('beat', [beatRow({ account_id: 2, title: 'not ours' })], { token: 'other' });
});
afterAll(async () => {
  await dispose();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

const fileOf = async (format: FileFormat, query = {}) => {
  const reports = createReports({ columnar: store, now: () => NOW_MS, completeThroughMs: () => NOW_MS });
  const answer = await reports.views.export(1, { order: 'oldest', ...query }, format);
  if (!answer.ok) throw new Error(answer.details);
  return { rows: answer.value.rows, bytes: Buffer.concat(await answer.value.file.toArray()) };
};

/** Reads CSV by RFC 4180. */
const parseCsv = (text: string): readonly (readonly string[])[] => {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n|$)/g)) {
    rows.at(-1)?.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'));
    if (end === '\n') rows.push([]);
    if (end === '') break;
  }
  return rows.filter(([first]) => first !== undefined && first !== '');
};

describe('views.export', () => {
  it('writes CSV that no table program takes for formulas, and loses no letter', async () => {
    const { bytes, rows } = await fileOf('CSV');
    const [head = [], ...lines] = parseCsv(bytes.toString('utf8'));
    expect(head).toEqual(Object.keys(EXPORT_COLUMNS));
    expect([rows, lines.length]).toEqual([HOSTILE.length, HOSTILE.length]);
    const column = (name: string) => lines.map((line) => line[head.indexOf(name)]);
    expect(column('title')).toEqual(HOSTILE.map((title) => (/^[=+@\t\r\n-]/.test(title) ? `'${title}` : title)));
    expect(lines.flat().filter((cell) => /^[=+@\t\r-]/.test(cell))).toEqual([]);
    expect(column('startup_ms').slice(0, 2)).toEqual(['', '1']);
    expect(column('started_at_utc')[1]).toBe(new Date(START_MS + 1).toISOString());
  });

  it('writes Parquet with types, the texts as they are', async () => {
    const { bytes } = await fileOf('Parquet');
    const path = join(folder, 'views.parquet');
    await writeFile(path, bytes);
    const sql = `SELECT title, startup_ms, video_id, toTypeName(started_at_utc) AS type FROM file({path:String}, Parquet) ORDER BY started_at_utc`;
    const rows = await store.query<Record<string, unknown>>({ sql, params: { path } });
    expect(rows.map(({ title }) => title)).toEqual(HOSTILE);
    expect(rows[0]).toMatchObject({ startup_ms: null, video_id: null, type: expect.stringContaining('DateTime64(3') });
    expect(rows[1]?.['startup_ms']).toBe(1);
  });

  it('tells nobody who the viewers are, and writes only what was asked for', async () => {
    expect((await fileOf('CSV')).bytes.toString()).not.toContain('4242');
    const { bytes, rows } = await fileOf('CSV', { filter: ['title~제목'], limit: 1, cursor: undefined });
    expect([rows, parseCsv(bytes.toString()).length]).toEqual([1, 2]);
    await expect(fileOf('CSV', { filter: ['colour:red'] })).rejects.toThrow('filter: ');
  });

  it('writes all of a list or none of it', async () => {
    const many = { query: async () => [{ views: 100_001 }], stream: () => Promise.reject(new Error('was begun')) };
    const reports = createReports({
      columnar: many as unknown as ColumnarStore,
      now: () => NOW_MS,
      completeThroughMs: () => NOW_MS,
    });
    expect(await reports.views.export(1, {}, 'CSV')).toMatchObject({
      reason: 'invalid',
      details: expect.stringMatching(/up to 100000 views, and these are 100001/),
    });
  });
});
