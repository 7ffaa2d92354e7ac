import { EMBED_FORMS } from '@playhead/contract/embed-forms';
import type { CommandGroup } from '../command.ts';
import { clonePlayer, createPlayer, deletePlayer, editPlayer } from '../run/change-player.ts';
import { EMBED_LANGUAGES, embedPlayer } from '../run/embed-player.ts';
import { listPlayers } from '../run/list-players.ts';
import { checkName, listVersions } from '../run/player-names.ts';
import { showPlayer } from '../run/show-player.ts';
import { environmentOption } from './environment-option.ts';
import { DOMAINS, PLAYER_NAME, PLAYER_NO, PLAYER_VERSION, REVISION } from './player-options.ts';

/** Making players and changing them. */
export const PLAYERS: CommandGroup = {
  title: 'Players',
  commands: [
    {
      name: 'players list',
      summary: 'List players, the newest first.',
      options: {
        all: { type: 'boolean', help: 'All of them, not one page.' },
        page: { type: 'string', placeholder: 'N', help: 'Which page, from 1 to 1000.' },
        'page-size': { type: 'string', placeholder: 'N', help: 'Players on a page, from 10 to 1000.' },
        sort: { type: 'string', choices: ['asc', 'desc'], help: 'The oldest or the newest first.' },
      },
      examples: [
        { call: 'players list', does: 'The ten newest' },
        { call: 'players list --all --json', does: 'All of them, for a program' },
      ],
      run: listPlayers,
    },
    {
      name: 'players create',
      summary: 'Create a player.',
      details: 'The version is the latest, and follows new ones, unless told otherwise.',
      options: { ...PLAYER_NAME, ...DOMAINS, ...PLAYER_VERSION },
      examples: [
        {
          call: 'players create --name news --domain https://www.example.com --domain "*.example.org"',
          does: 'A player for two sites',
        },
      ],
      run: createPlayer,
    },
    {
      name: 'players show',
      summary: 'Show a player with its domains.',
      arguments: [PLAYER_NO],
      examples: [{ call: 'players show 1001', does: 'Everything about player 1001' }],
      run: showPlayer,
    },
    {
      name: 'players edit',
      summary: 'Change domains or version of a player.',
      details:
        'Domains with a site among them replace all that it has; apps alone take the place of those of their system. The change is live at once.',
      arguments: [PLAYER_NO],
      options: { ...DOMAINS, ...PLAYER_VERSION, ...REVISION },
      examples: [
        { call: 'players edit 1001 --domain https://www.example.com', does: 'One site, and no other' },
        { call: 'players edit 1001 --auto-update N', does: 'Keep the version that it has' },
      ],
      run: editPlayer,
    },
    {
      name: 'players delete',
      summary: 'Delete a player for good.',
      arguments: [PLAYER_NO],
      examples: [
        { call: 'players delete 1002', does: 'Ask first' },
        { call: 'players delete 1002 --yes', does: 'In a script' },
      ],
      confirm: ([no]) => `Delete player ${no} for good?`,
      run: deletePlayer,
    },
    {
      name: 'players clone',
      summary: 'Make a player with the same domains and options under another name.',
      arguments: [PLAYER_NO],
      options: { ...PLAYER_NAME, ...PLAYER_VERSION },
      examples: [{ call: 'players clone 1001 --name news2', does: 'A second one like 1001' }],
      run: clonePlayer,
    },
    {
      name: 'players check-name',
      summary: 'Say whether a new player may have a name; ends with 1 where not.',
      arguments: [{ name: 'NAME', help: 'The name.' }],
      examples: [{ call: 'players check-name news', does: 'Is it free?' }],
      run: checkName,
    },
    {
      name: 'players versions',
      summary: 'List the versions that a player may have.',
      examples: [{ call: 'players versions', does: 'All of them' }],
      run: listVersions,
    },
    {
      name: 'players embed',
      summary: 'Print the code that shows a player on a page.',
      arguments: [PLAYER_NO],
      options: {
        environment: environmentOption('Which options it has; production where absent.'),
        form: {
          type: 'string',
          placeholder: 'FORM',
          suggestions: EMBED_FORMS,
          help: `Only this form of the code, and nothing else, e.g. ${EMBED_FORMS.join(', ')}.`,
        },
        src: { type: 'string', placeholder: 'URL', help: 'Address of the video that it plays.' },
        title: { type: 'string', placeholder: 'TEXT', help: 'Title of the video.' },
        lang: { type: 'string', choices: EMBED_LANGUAGES, help: 'Language of what is said about the code.' },
      },
      examples: [
        { call: 'players embed 1001', does: 'Every form that the server knows' },
        {
          call: 'players embed 1001 --form element --src https://example.com/video/master.m3u8',
          does: 'The one line for an HTML page',
        },
      ],
      run: embedPlayer,
    },
  ],
};
