import type { CommandOption } from '../command.ts';

type Options = Readonly<Record<string, CommandOption>>;

/** The number of a player. */
export const PLAYER_NO = { name: 'NO', help: 'Number of the player; see playhead players list.' };

/** The number of a deployment. */
export const DEPLOYMENT_NUMBER = { name: 'NUMBER', help: 'Number of the deployment; see playhead players history.' };

/** The name of a new player. */
export const PLAYER_NAME = {
  name: { type: 'string', placeholder: 'NAME', help: '3 to 30 letters, digits, _, - or @, beginning with a letter.' },
} as const satisfies Options;

/** Where a player may be shown. */
export const DOMAINS = {
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
} as const satisfies Options;

/** Which version a player has. */
export const PLAYER_VERSION = {
  'player-version': {
    type: 'string',
    placeholder: 'VERSION',
    help: 'Version of the player; see playhead players versions.',
  },
  'auto-update': { type: 'string', choices: ['Y', 'N'], help: 'Whether it follows new versions.' },
} as const satisfies Options;

/** Guards against overwriting what somebody else has changed. */
export const REVISION = {
  revision: {
    type: 'string',
    placeholder: 'N',
    help: 'Refuse unless the player is still at this revision (error 4901).',
  },
} as const satisfies Options;
