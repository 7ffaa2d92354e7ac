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

  it('remembers nearly all of as many as it has places for, and takes none for another', () => {
    const { note } = createSequenceMemory(1024);
    const sightings = Array.from({ length: 100 }, (_, seq) => note(sampleBeat({ seq })));
    expect(new Set(sightings)).toEqual(new Set(['new']));
    const again = Array.from({ length: 100 }, (_, seq) => note(sampleBeat({ seq })));
    expect(again.filter((sighting) => sighting === 'repeated').length).toBeGreaterThan(85);
    expect(again).not.toContain('conflict');
  });

  it('forgets what is long ago', () => {
    const { note } = createSequenceMemory(16);
    note(sampleBeat({ viewId: 'first' }));
    for (let seq = 0; seq < 1000; seq += 1) note(sampleBeat({ seq }));
    expect(note(sampleBeat({ viewId: 'first' }))).toBe('new');
  });
});
