import { createClient } from '@playhead/sdk';

const { PLAYHEAD_URL = 'http://127.0.0.1:8080', PLAYHEAD_ACCESS_KEY = '', PLAYHEAD_SECRET_KEY = '' } = process.env;
const playhead = createClient({
  baseUrl: PLAYHEAD_URL,
  accessKey: PLAYHEAD_ACCESS_KEY,
  secretKey: PLAYHEAD_SECRET_KEY,
});

const player = await playhead.players.create({
  name: `news-${Date.now().toString(36)}`,
  domains: [{ type: 'web', domain: 'https://www.example.com' }],
});
const { forms } = await playhead.players.embed(player.no, 'production', {
  src: 'https://example.com/video/master.m3u8',
});
console.log(`Player ${player.no}:\n${forms[0]?.code}`);

// All players, page after page, as they are read.
for await (const { no, name } of playhead.players.all()) console.log(no, name);
