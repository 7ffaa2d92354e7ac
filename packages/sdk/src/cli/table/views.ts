import { VIEW_LIST_ORDERS } from '@playhead/contract/api';
import type { CommandGroup, CommandOption } from '../command.ts';
import { showRetention } from '../run/retention.ts';
import { listViews, showView } from '../run/views.ts';
import { environmentOption } from './environment-option.ts';

const SCOPE: Readonly<Record<string, CommandOption>> = {
  player: { type: 'string', placeholder: 'NO', help: 'One player; all where absent.' },
  from: {
    type: 'string',
    placeholder: 'TIME',
    help: 'Views that began then or later, ISO 8601 with offset; 24 hours before the end where absent.',
  },
  to: { type: 'string', placeholder: 'TIME', help: 'Views that began before, ISO 8601 with offset; now where absent.' },
  environment: environmentOption('production where absent.'),
  filter: {
    type: 'string',
    multiple: true,
    placeholder: 'FILTER',
    help: 'A condition, as country:KR,JP or title~intro or startup_time>=1000; may be given more than once.',
  },
};

/** Single views, and how contents are watched. */
export const VIEWS: CommandGroup = {
  title: 'Views',
  commands: [
    {
      name: 'views list',
      summary: 'List attempts to play, the newest first.',
      options: {
        ...SCOPE,
        order: { type: 'string', choices: VIEW_LIST_ORDERS, help: 'By time, or the greatest of a number first.' },
        limit: { type: 'string', placeholder: 'N', help: 'Views to show, from 1 to 500; 50 where absent.' },
        all: { type: 'boolean', help: 'All of the range.' },
      },
      examples: [
        { call: 'views list --player 1001', does: 'The last views of one player' },
        { call: "views list --filter 'rebuffer_count>=3' --order rebuffer_duration", does: 'Where it stalled most' },
      ],
      run: listViews,
    },
    {
      name: 'views show',
      summary: 'Show one view from beginning to end.',
      arguments: [{ name: 'VIEW', help: 'Id of the view.' }],
      examples: [{ call: 'views show 019abb3e-9a40-7c11-9f6e-0d6a3f1b2c4d', does: 'What happened to this viewer' }],
      run: showView,
    },
    {
      name: 'retention',
      summary: 'Show which parts of a content are watched.',
      options: {
        video: { type: 'string', placeholder: 'ID', help: 'Your id of the content.' },
        title: { type: 'string', placeholder: 'TITLE', help: 'Its title, where it has no id.' },
        ...SCOPE,
        buckets: { type: 'string', placeholder: 'N', help: 'Parts to show, from 10 to 1000; 20 where absent.' },
      },
      examples: [
        { call: 'retention --video news-2026-11-25', does: 'Where viewers leave, and what they come back for' },
      ],
      run: showRetention,
    },
  ],
};
