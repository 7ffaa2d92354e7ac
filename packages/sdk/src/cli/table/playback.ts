import { METRIC_IDS } from '@playhead/contract/metrics';
import type { CommandGroup } from '../command.ts';
import { INTERVALS, queryStatistics } from '../run/query.ts';
import { tailBeats } from '../run/tail.ts';
import { environmentOption } from './environment-option.ts';

/** How players play. */
export const PLAYBACK: CommandGroup = {
  title: 'Playback',
  commands: [
    {
      name: 'query',
      summary: 'Show how playback went.',
      options: {
        metrics: {
          type: 'string',
          placeholder: 'IDS',
          suggestions: METRIC_IDS,
          help: `Separated by commas; all where absent: ${METRIC_IDS.join(',')}.`,
        },
        player: { type: 'string', placeholder: 'NO', help: 'One player; all where absent.' },
        from: {
          type: 'string',
          placeholder: 'TIME',
          help: 'Start, ISO 8601 with offset; 24 hours before the end where absent.',
        },
        to: { type: 'string', placeholder: 'TIME', help: 'End, ISO 8601 with offset; now where absent.' },
        interval: { type: 'string', choices: INTERVALS, help: 'A series in steps of this width, too.' },
        environment: environmentOption('production where absent.'),
      },
      examples: [
        { call: 'query', does: 'The last 24 hours of all players' },
        {
          call: 'query --player 1001 --metrics views,startup_time --interval 1h',
          does: 'Two numbers of one player, hour by hour',
        },
      ],
      run: queryStatistics,
    },
    {
      name: 'tail',
      summary: 'Show reports of players as they arrive, and what became of each, until Ctrl-C.',
      details: 'With --json one line each.',
      options: { player: { type: 'string', placeholder: 'NO', help: 'One player; all where absent.' } },
      examples: [
        { call: 'tail --player 1001', does: 'Does my page report?' },
        { call: 'tail --json | grep -v accepted', does: 'What is not counted, and why' },
      ],
      run: tailBeats,
    },
  ],
};
