import type { CreatePlayer } from '@playhead/contract/api';
import type { Command } from '../command.ts';
import { type OptionValues, UsageError } from '../option-values.ts';
import { describePlayer } from './show-player.ts';

/** `playhead players create` */
export const createPlayerCommand: Command = {
  name: 'players create',
  summary: 'Create a player.',
  positionals: [],
  options: {
    name: { type: 'string', placeholder: 'NAME', help: '3 to 30 letters, digits, _, - or @, beginning with a letter.' },
    domain: {
      type: 'string',
      multiple: true,
      placeholder: 'ORIGIN',
      help: 'Site that may show it, e.g. https://www.example.com or *.example.com; may be given several times.',
    },
    ios: { type: 'string', multiple: true, placeholder: 'BUNDLE', help: 'Bundle id of an iOS app that may show it.' },
    aos: {
      type: 'string',
      multiple: true,
      placeholder: 'PACKAGE',
      help: 'Package id of an Android app that may show it.',
    },
    'player-version': {
      type: 'string',
      placeholder: 'VERSION',
      help: 'Version of the player; the latest where absent.',
    },
    'auto-update': { type: 'string', placeholder: 'Y|N', help: 'Whether it follows new versions; Y where absent.' },
  },
  async run({ players }, values) {
    const player = await players.create(toBody(values));
    return { data: player, text: describePlayer(player) };
  },
};

function toBody(values: OptionValues): CreatePlayer {
  const name = values.text('name');
  if (name === undefined) throw new UsageError('Give the player a name with --name.');
  const typed = <Type extends string>(type: Type, option: string) =>
    values.texts(option).map((domain) => ({ type, domain }));
  const version = values.text('player-version');
  const autoUpdate = values.choice('auto-update', ['Y', 'N']);
  return {
    name,
    domains: [...typed('web', 'domain'), ...typed('ios', 'ios'), ...typed('aos', 'aos')],
    ...(version === undefined ? {} : { version }),
    ...(autoUpdate === undefined ? {} : { auto_update: autoUpdate }),
  };
}
