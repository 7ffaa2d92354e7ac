import { describe, expect, it } from 'vitest';
import { sampleBeat } from './sample-report.fixture.ts';
import { createSequenceMemory } from './sequence-memory.ts';

describe('createSequenceMemory', () => {
  it('tells repetitions from other contents under the same number', () => {
    const { note } = createSequenceMemory();
    const withTitle = sampleBeat({ metadata: { title: 'sent again until it is acknowledged' } });
    const contents = [sampleBeat(), withTitle, sampleBeat({ seq: 4 }), sampleBeat({ atMs: 10_001 }), sampleBeat()];
    expect(contents.map(note)).toEqual(['new', 'repeated', 'new', 'conflict', 'conflict']);
    expect(note(sampleBeat({ viewId: 'another' }))).toBe('new');
  });

  it('remembers at least a generation, and two at most', () => {
    const { note } = createSequenceMemory(10);
    for (let seq = 0; seq < 25; seq += 1) note(sampleBeat({ seq }));
    expect(note(sampleBeat({ seq: 15 }))).toBe('repeated');
    expect(note(sampleBeat({ seq: 4 }))).toBe('new');
  });
});
