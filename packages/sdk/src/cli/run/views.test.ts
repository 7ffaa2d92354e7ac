import { describe, expect, it } from 'vitest';
import { success } from '../../server-for-tests.ts';
import { playhead, unused } from '../cli-for-tests.ts';

const TIME = '2026-11-25T09:30:00.000Z';
const ID = '019abb3e-9a40-7c11-9f6e-0d6a3f1b2c4d';
const VIEW = {
  view_id: ID,
  started_at: TIME,
  player_no: 1001,
  title: 'News\u001b[31m',
  country: 'KR',
  device: 'desktop',
  startup_ms: 412,
  played_ms: 60_000,
  rebuffer_ms: 0,
  exit: 'ended',
  state: 'ended',
  error_fatal: false,
  error_code: null,
};

describe('playhead views list', () => {
  it('shows views in their units, and sends what was asked for', async () => {
    const call = [
      'views',
      'list',
      '--filter',
      'country:KR',
      '--filter',
      'device:desktop',
      '--order',
      'errors',
      '--limit',
      '1',
    ];
    const { stdout, requests } = await playhead(call, () => success({ list: [VIEW], next: 'more' }));
    expect(requests[0]?.target).toBe('/api/v1/views?filter=country%3AKR&filter=device%3Adesktop&order=errors&limit=1');
    expect(stdout).toContain('0.412 s');
    expect(stdout).toContain('There are more');
    expect(stdout).not.toContain('\u001b[31m');
  });
});

describe('playhead views show', () => {
  it('shows what is kept, and says what is not', async () => {
    const timeline = {
      complete_through: TIME,
      view: VIEW,
      facts: { features: ['fullscreen'] },
      journal: { state: 'expired', kept_until: TIME, beats_received: 0, beats_missing: 0 },
      beats: [],
      spans: [
        {
          kind: 'stall',
          number: 0,
          from_ms: 1000,
          to_ms: 2500,
          open: true,
          playhead_ms: 900,
          rendition: null,
          mode: null,
        },
      ],
      errors: [{ at_ms: 3000, code: 'E0004', fatal: true, business: false, detail: null }],
    };
    const { stdout, requests } = await playhead(['views', 'show', ID], () => success(timeline));
    expect(requests[0]?.target).toBe(`/api/v1/views/${ID}`);
    expect(stdout).toContain(`No longer kept; they were until ${TIME}.`);
    expect(stdout).toContain('2.5 s or longer');
    expect(stdout).toContain('E0004');
  });
});

describe('playhead retention', () => {
  it('shows the curve and its spots', async () => {
    const retention = {
      from: TIME,
      to: TIME,
      duration_ms: 60_000,
      sample_size: 3,
      viewers: 2,
      buckets: [{ start_ms: 0, end_ms: 3000, plays: 2.5, viewers: 1.5, share: 0.75 }],
      hot_spots: [{ start_ms: 0, end_ms: 3000, score: 1 }],
      cold_spots: [],
    };
    const { stdout, requests } = await playhead(['retention', '--video', 'news'], () => success(retention));
    expect(requests[0]?.target).toBe('/api/v1/retention?video_id=news&buckets=20');
    expect(stdout).toMatch(/0 s\s+3 s\s+2\.5\s+1\.5\s+75 %/);
    expect(stdout).toContain('Played most');
    expect(stdout).not.toContain('Played least');
  });

  it('wants to know which content', async () => {
    const { code, stderr } = await playhead(['retention'], unused);
    expect([code, stderr]).toEqual([2, expect.stringContaining('--video or --title')]);
  });
});
