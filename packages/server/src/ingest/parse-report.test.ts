import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseReport } from './parse-report.ts';
import { NOON_MS, sampleBeat, sampleBody } from './sample-report.fixture.ts';

const report = (change: object) => JSON.stringify({ ...JSON.parse(sampleBody([sampleBeat()])), ...change });

describe('parseReport', () => {
  it('reads how long the latest report took', () => {
    const body = sampleBody([sampleBeat()]).replace('{"v":1,', '{"v":1,"rttMs":180,');
    expect(parseReport(body)).toMatchObject({ rttMs: 180 });
  });

  it('reads a report', () => {
    expect(parseReport(sampleBody([sampleBeat()]))).toEqual({
      ok: true,
      sentAtMs: NOON_MS + 10_000,
      rttMs: 0,
      groups: [{ token: 'good', beats: [{ ok: true, beat: sampleBeat() }] }],
    });
  });

  it('reads a group without a token, to be refused for that', () => {
    const body = report({ groups: [{ beats: [sampleBeat()] }] });
    expect(parseReport(body)).toMatchObject({ ok: true, groups: [{ token: '' }] });
  });

  it.each([
    ['not JSON', '{', 'The body is not JSON.'],
    ['nothing', '', 'The body is not JSON.'],
    ['a list', '[]', '/ must be object.'],
    ['null', 'null', '/ must be object.'],
    ['no version', report({ v: undefined }), '/ must have required properties v.'],
    ['no time', report({ sentAtMs: undefined }), '/ must have required properties sentAtMs.'],
    ['a time in text', report({ sentAtMs: '1' }), '/sentAtMs must be integer.'],
    ['no groups', report({ groups: [] }), '/groups must not have fewer than 1 items.'],
    ['something unknown', report({ extra: 1 }), '/extra is not known.'],
    [
      'something unknown in a group',
      report({ groups: [{ token: 't', beats: [1], x: 1 }] }),
      '/groups/0/x is not known.',
    ],
    [
      'too many beats',
      report({ groups: [{ token: 't', beats: Array(101).fill(1) }] }),
      '/groups/0/beats must not have more than 100 items.',
    ],
  ])('refuses %s and says where', (_what, body, details) => {
    expect(parseReport(body)).toEqual({ ok: false, kind: 'malformed', details });
  });

  it.each([0, 2, 99])('tells version %d from a fault', (v) => {
    expect(parseReport(report({ v, groups: 'of another kind' }))).toMatchObject({
      ok: false,
      kind: 'unsupported_version',
    });
  });

  it.each([
    ['a total below zero', { ...sampleBeat(), playedMs: -1 }, '/groups/0/beats/1/playedMs must be >= 0.'],
    [
      'an unknown state',
      { ...sampleBeat(), state: 'dreaming' },
      '/groups/0/beats/1/state must be equal to one of the allowed values.',
    ],
    ['something unknown', { ...sampleBeat(), volume: 1 }, '/groups/0/beats/1/volume is not known.'],
    [
      'something unknown within',
      { ...sampleBeat(), metadata: { secret: 1 } },
      '/groups/0/beats/1/metadata/secret is not known.',
    ],
  ])('keeps the good beats beside one with %s', (_what, beat, fault) => {
    const parsed = parseReport(sampleBody([sampleBeat(), beat, sampleBeat({ seq: 4 })]));
    expect(parsed).toMatchObject({
      ok: true,
      groups: [{ beats: [{ ok: true }, { ok: false, viewId: sampleBeat().viewId, seq: 3, fault }, { ok: true }] }],
    });
  });

  it.each([1, null, [], 'beat', {}, { viewId: 5, seq: 'x' }])('names %j as far as it can', (beat) => {
    expect(parseReport(sampleBody([beat]))).toMatchObject({
      groups: [{ beats: [{ ok: false, viewId: '', seq: -1 }] }],
    });
  });

  it('answers anything at all', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (body) => void parseReport(body).ok));
    fc.assert(fc.property(fc.jsonValue(), (beat) => void parseReport(sampleBody([beat])).ok));
  });
});
