import type { CreatePlayer, EmbedCode, Player, PlayerList } from '@playhead/contract/api';

const TIME = '2026-11-25T09:30:00.000+00:00';
const ACCESS_KEY = '23c6e1b8cd62a6b0f12db7920f7336f0';

/** Example of a player to create. */
export const NEW_PLAYER: CreatePlayer = {
  name: 'player001',
  domains: [{ type: 'web', domain: 'https://www.example.com' }],
  auto_update: 'Y',
};

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
  domains: { web: [{ no: 4, type: 'web', domain: 'https://www.example.com', created_at: TIME }], ios: [], aos: [] },
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
