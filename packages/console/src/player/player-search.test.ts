import { KEY_METRIC_IDS, METRICS } from '@playhead/contract/metrics';
import { describe, expect, it } from 'vitest';
import { CHART_METRICS, PLAYER_DEFAULTS, parsePlayerSearch } from './player-search.ts';

describe('CHART_METRICS', () => {
  it('are the key metrics but those of the present', () => {
    expect(CHART_METRICS).toEqual(KEY_METRIC_IDS.filter((id) => METRICS[id].axis !== 'now'));
  });
});

describe('parsePlayerSearch', () => {
  it('leaves out what is the default', () => {
    expect(parsePlayerSearch({ ...PLAYER_DEFAULTS })).toEqual({});
  });

  it('keeps what differs', () => {
    const search = { tab: 'embed', environment: 'develop', form: 'wordpress', range: '7d', metric: 'play_time' };
    expect(parsePlayerSearch(search)).toEqual(search);
  });

  it('drops what makes no sense', () => {
    expect(
      parsePlayerSearch({
        tab: 'x',
        environment: 'test',
        form: 'fax',
        range: '1y',
        metric: 'current_viewers',
        more: 1,
      }),
    ).toEqual({});
  });
});

describe('CHART_METRICS', () => {
  it('has every metric but those of the present moment', () => {
    expect(CHART_METRICS).toEqual(['views', 'play_time', 'startup_time', 'rebuffer_percentage']);
  });
});
