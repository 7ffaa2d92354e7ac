import { ReportSchema } from '@playhead/contract/beats/schema';
import { Compile } from 'typebox/compile';
import { describe, expect, it } from 'vitest';
import { createViewers } from './viewers.ts';

const NOW_MS = Date.UTC(2026, 0, 31, 9);
const format = Compile(ReportSchema);

const reports = (count: number, viewers = createViewers(7, 'token', NOW_MS)) =>
  Array.from({ length: count }, (_, index) => format.Parse(JSON.parse(viewers.nextReport(NOW_MS + index))));

describe('createViewers', () => {
  it('makes reports of one beat in the documented format', () => {
    for (const report of reports(60)) {
      expect(report.groups.map(({ beats }) => beats.length)).toEqual([1]);
    }
  });

  it('makes reports of as many beats as are asked for', () => {
    const report = format.Parse(JSON.parse(createViewers(7, 'token', NOW_MS).nextReport(NOW_MS, 5)));
    expect(report.groups.map(({ beats }) => new Set(beats.map(({ viewId }) => viewId)).size)).toEqual([5]);
  });

  it('lets every viewer report in turn, with rising sequence numbers', () => {
    const beats = reports(14).flatMap(({ groups }) => groups.flatMap((group) => group.beats));
    expect(new Set(beats.map(({ viewId }) => viewId)).size).toBe(7);
    expect(beats.slice(7).map(({ viewId }) => viewId)).toEqual(beats.slice(0, 7).map(({ viewId }) => viewId));
    for (const [index, beat] of beats.slice(7).entries()) expect(beat.seq).toBe((beats[index]?.seq ?? 0) + 1);
  });

  it('claims no more time than has passed', () => {
    for (const { groups } of reports(30)) {
      for (const { atMs, playedMs, stalledMs, startupMs = 0 } of groups.flatMap(({ beats }) => beats)) {
        expect(playedMs + (stalledMs ?? 0) + startupMs).toBe(atMs);
        expect(playedMs).toBeGreaterThanOrEqual(0);
      }
    }
  });

  it('sends metadata with one beat in thirty', () => {
    const beats = reports(60).flatMap(({ groups }) => groups.flatMap((group) => group.beats));
    expect(beats.filter(({ metadata }) => metadata !== undefined)).toHaveLength(2);
  });
});
