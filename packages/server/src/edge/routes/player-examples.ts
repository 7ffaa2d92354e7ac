import type {
  ClonePlayer,
  CreatePlayer,
  EmbedCode,
  Player,
  PlayerList,
  PlayerVersions,
  UpdatePlayer,
} from '@playhead/contract/api';

const TIME = '2026-11-25T09:30:00.000+00:00';
const ACCESS_KEY = '23c6e1b8cd62a6b0f12db7920f7336f0';

/** Example of a player to create. */
export const NEW_PLAYER: CreatePlayer = {
  name: 'player001',
  domains: [{ type: 'web', domain: 'https://www.example.com' }],
  auto_update: 'Y',
};

const SITE = { no: 4, type: 'web', domain: 'https://www.example.com', created_at: TIME } as const;

/** Example of a player. */
export const EXAMPLE_PLAYER: Player = {
  no: 1002,
  name: 'player001',
  version: '0.1.0',
  access_key: ACCESS_KEY,
  auto_update: 'Y',
  revision: 1,
  created_at: TIME,
  updated_at: TIME,
  domains: { web: [SITE], ios: [], aos: [] },
};

const { domains: _domains, auto_update: _autoUpdate, revision: _revision, ...SUMMARY } = EXAMPLE_PLAYER;

/** Example of a page of players. */
export const EXAMPLE_PAGE: PlayerList = {
  list: [SUMMARY],
  total: 1,
  page_no: 1,
  page_size: 10,
  page_count: 1,
  pricing: 'pay',
};

/** Example of the versions that there are. */
export const EXAMPLE_VERSIONS: PlayerVersions = [
  {
    version: '0.1.0',
    script_url: 'https://playhead.example.com/ncplayer.0.1.0.js?access_key={key}',
    ios_url: 'https://playhead.example.com/watch/{key}',
    aos_url: 'https://playhead.example.com/watch/{key}',
  },
];

/** Example of an edit: VPE's own, which adds an app and leaves the sites. */
export const EDIT: UpdatePlayer = { domains: [{ type: 'aos', domain: 'com.example.app' }] };

/** Example of an edited player. */
export const EXAMPLE_EDITED: Player = {
  ...EXAMPLE_PLAYER,
  revision: 2,
  domains: { web: [SITE], ios: [], aos: [{ no: 5, type: 'aos', domain: 'com.example.app', created_at: TIME }] },
};

/** Example of what a clone shall be. */
export const CLONE: ClonePlayer = { auto_update: 'N', name: 'player000_backup', version: 'latest' };

/** Example of a cloned player. */
export const EXAMPLE_CLONE: Player = {
  ...EXAMPLE_EDITED,
  no: 1003,
  name: 'player000_backup',
  access_key: 'b1946ac92492d2347c6235b4d2611184',
  auto_update: 'N',
  revision: 1,
};

/** Example of code to paste. */
export const EXAMPLE_CODE: EmbedCode = {
  environment: 'production',
  forms: [
    {
      id: 'element',
      title: 'HTML element',
      code: `<script async src="https://playhead.example.com/embed.js?access_key=${ACCESS_KEY}"></script><playhead-player access-key="${ACCESS_KEY}"></playhead-player>`,
    },
  ],
};
