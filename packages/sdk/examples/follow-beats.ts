import { createClient } from '@playhead/sdk';

const { PLAYHEAD_URL = 'http://127.0.0.1:8080', PLAYHEAD_ACCESS_KEY = '', PLAYHEAD_SECRET_KEY = '' } = process.env;
const { beats } = createClient({
  baseUrl: PLAYHEAD_URL,
  accessKey: PLAYHEAD_ACCESS_KEY,
  secretKey: PLAYHEAD_SECRET_KEY,
});

// Every report of the last moments and of the next three seconds, and what became of it.
for await (const { at, player_no, reason, outcome } of beats.tail({}, { signal: AbortSignal.timeout(3000) })) {
  console.log(at, player_no, reason, outcome);
}
console.log('That was all.');
