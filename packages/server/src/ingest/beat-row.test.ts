import { describe, expect, it } from 'vitest';
import { BEAT } from '../store/columnar/index.ts';
import { toBeatRow, toLine } from './beat-row.ts';
import { NOON_MS, sampleBeat, sampleToken } from './sample-report.fixture.ts';

const accepted = (beat = sampleBeat()) => ({
  beat,
  claims: sampleToken().claims,
  times: { startedAtMs: NOON_MS, eventAtMs: NOON_MS + 10_000, offsetMs: -3 },
  receivedAtMs: NOON_MS + 10_007,
  device: { device: 'pc', os: 'linux', browser: 'chrome' } as const,
  enrichment: {},
  reporter: 'beacon' as const,
  qualityFlags: 5,
});

describe('toBeatRow', () => {
  it('knows every column of the table and no other', () => {
    const given = Object.entries(BEAT.columns).filter(([, column]) => !('materialized' in column));
    expect(Object.keys(toBeatRow(accepted(sampleBeat({ metadata: {} })))).sort()).toEqual(
      given.map(([name]) => name).sort(),
    );
  });

  it('writes times as seconds with three decimals', () => {
    expect(toBeatRow(accepted())).toMatchObject({
      received_at: `${NOON_MS / 1000 + 10}.007`,
      started_at: `${NOON_MS / 1000}.000`,
      clock_offset_ms: -3,
    });
  });

  it('leaves out of the JSON what is absent', () => {
    const json = JSON.stringify(toBeatRow(accepted()));
    for (const absent of ['null', 'error', 'rendition', 'title', 'ranges', 'exit']) expect(json).not.toContain(absent);
  });

  it('flattens rendition, error and metadata', () => {
    const beat = sampleBeat({
      rendition: { width: 1280, height: 720, bitrateBps: 3_000_000 },
      error: { code: 'E0004', fatal: true, detail: 'bufferAppendError' },
      metadata: { title: '제목', durationMs: 60_000, streamType: 'vod' },
      ranges: [[0, 9000]],
    });
    expect(toBeatRow(accepted(beat))).toMatchObject({
      rendition_height: 720,
      error_code: 'E0004',
      error_fatal: 1,
      error_detail: 'bufferAppendError',
      title: '제목',
      duration_ms: 60_000,
      stream_type: 'vod',
      ranges: [[0, 9000]],
    });
  });
});

describe('a row of a beat', () => {
  const rowOf = (beat: Parameters<typeof sampleBeat>[0]) => toBeatRow(accepted(sampleBeat(beat)));

  it('counts every stall of a sender that does not tell rebuffers apart, and no more than is told by one that does', () => {
    expect(rowOf({ stalledMs: 900, stallCount: 2 })).toMatchObject({ rebuffer_ms: 900, rebuffer_count: 2 });
    const told = { stalledMs: 900, stallCount: 2, rebufferMs: 600, rebufferCount: 1 };
    expect(rowOf(told)).toMatchObject({ stalled_ms: 900, rebuffer_ms: 600, rebuffer_count: 1 });
  });

  it('takes the first frame for one of the content where no ad is told of', () => {
    expect(rowOf({ startupMs: 300 })).toMatchObject({ content_startup_ms: 300 });
    expect(rowOf({ startupMs: 300, contentStartupMs: 9000 })).toMatchObject({ content_startup_ms: 9000 });
  });

  it('tells a span in the order of the column', () => {
    const rendition = { width: 640, height: 360, bitrateBps: 500_000 };
    const span = { kind: 'rendition', n: 2, fromMs: 10, toMs: 20, open: true, playheadMs: 5, rendition } as const;
    expect(rowOf({ spans: [span] })).toMatchObject({ spans: [['rendition', 2, 10, 20, 1, 5, 640, 360, 500_000, '']] });
  });

  it('names the hosts of page and source, not their addresses', () => {
    const row = rowOf({ metadata: { sourceUrl: 'https://cdn.example:8443/a/b.m3u8' } });
    expect(row).toMatchObject({ source_host: 'cdn.example', domain: new URL(sampleToken().claims.origin).hostname });
    expect(rowOf({ metadata: { sourceUrl: 'nothing' } })).toMatchObject({ source_host: undefined });
  });
});

describe('toLine', () => {
  const titleOf = (title: string) => JSON.parse(toLine(toBeatRow(accepted(sampleBeat({ metadata: { title } }))))).title;

  it.each(['한국어 🎬', '\\ud800', 'a"b', ''])('keeps %j', (title) => {
    expect(titleOf(title)).toBe(title);
  });

  it.each(['\ud800', 'a\udc00b\\ud800', '\udc00\ud800'])('mends %j', (title) => {
    expect(titleOf(title)).toBe(title.replaceAll(/\p{Surrogate}/gu, '\ufffd'));
  });
});
