import { describe, expect, it } from 'vitest';
import { prometheusText } from './health.ts';

describe('prometheusText', () => {
  it('is the text exposition format: help, type and value of each, rejections by reason', () => {
    const rejected = new Map([
      ['too_late', 2],
      ['token_invalid', 1],
    ]);
    const text = prometheusText({
      accepted: 10,
      written: 7,
      refused: 0,
      pending: 3,
      repeated: 2,
      conflicting: 1,
      rejected,
    });
    expect(text).toContain('# TYPE playhead_beats_accepted_total counter\nplayhead_beats_accepted_total 10\n');
    expect(text).toContain('playhead_spool_pending_beats 3\n');
    expect(text).toContain('playhead_beats_repeated_total 2\n');
    expect(text).toContain('playhead_beats_conflicting_total 1\n');
    expect(text).toContain('playhead_beats_rejected_total{reason="too_late"} 2\n');
    for (const line of text.trimEnd().split('\n'))
      expect(line).toMatch(/^(# (HELP|TYPE) \w+ .+|\w+(\{\w+="\w+"\})? \d+)$/);
  });
});
