import { DIMENSION_IDS } from '@playhead/contract/dimensions';
import { KEY_METRIC_IDS, METRIC_IDS, VIEW_NUMBER_IDS } from '@playhead/contract/metrics';
import type { CommandGroup, CommandOption } from '../command.ts';
import { breakDown, ORDERS } from '../run/break-down.ts';
import { INTERVALS, queryStatistics } from '../run/query.ts';
import { showHistogram } from '../run/show-histogram.ts';
import { tailBeats } from '../run/tail.ts';
import { SCOPE_OPTIONS } from './scope-options.ts';

const METRICS_OPTION: CommandOption = {
  type: 'string',
  placeholder: 'IDS',
  suggestions: METRIC_IDS,
  help: `Separated by commas, as ${KEY_METRIC_IDS.join(',')} or startup_time.p95.`,
};

/** How players play. */
export const PLAYBACK: CommandGroup = {
  title: 'Playback',
  commands: [
    {
      name: 'query',
      summary: 'Show how playback went.',
      details: 'docs/metrics.md says what each metric is.',
      options: {
        metrics: METRICS_OPTION,
        ...SCOPE_OPTIONS,
        interval: { type: 'string', choices: INTERVALS, help: 'A series in steps of this width, too.' },
        timezone: {
          type: 'string',
          placeholder: 'ZONE',
          help: 'Whose days they are, as Asia/Seoul; UTC where absent.',
        },
        compare: { type: 'boolean', help: 'Beside the range of the same length before.' },
      },
      examples: [
        { call: 'query', does: 'The last 24 hours of all players' },
        {
          call: 'query --player 1001 --metrics views,startup_time.p95 --interval 1h',
          does: 'Two numbers of one player, hour by hour',
        },
        {
          call: "query --filter country:KR,JP --filter '!browser:safari' --compare",
          does: 'Some views, and what changed',
        },
      ],
      run: queryStatistics,
    },
    {
      name: 'stats breakdown',
      summary: 'Show metrics of each country, browser, page or whatever else tells views apart.',
      details: 'The impact says how much worse than the rest the first metric is, times its views.',
      arguments: [{ name: 'DIMENSION', choices: DIMENSION_IDS, help: 'What to tell views apart by.' }],
      options: {
        metrics: METRICS_OPTION,
        ...SCOPE_OPTIONS,
        order: { type: 'string', choices: ORDERS, help: 'What comes first; most views where absent.' },
        limit: { type: 'string', placeholder: 'COUNT', help: 'At most so many values; 50 where absent.' },
        offset: { type: 'string', placeholder: 'COUNT', help: 'Values to leave out before.' },
      },
      examples: [
        {
          call: 'stats breakdown country --metrics startup_time.mean --order impact',
          does: 'Which countries cost most waiting',
        },
      ],
      run: breakDown,
    },
    {
      name: 'stats histogram',
      summary: 'Show how a number of views is spread.',
      arguments: [{ name: 'METRIC', choices: VIEW_NUMBER_IDS, help: 'A metric that each view has for itself.' }],
      options: {
        ...SCOPE_OPTIONS,
        edges: {
          type: 'string',
          placeholder: 'NUMBERS',
          help: "Edges of the buckets, as 0,500,1000, in the metric's unit.",
        },
      },
      examples: [{ call: 'stats histogram startup_time', does: 'How long viewers wait' }],
      run: showHistogram,
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
