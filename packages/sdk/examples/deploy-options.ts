import { createClient, isNativeError } from '@playhead/sdk';

const { PLAYHEAD_URL = 'http://127.0.0.1:8080', PLAYHEAD_ACCESS_KEY = '', PLAYHEAD_SECRET_KEY = '' } = process.env;
const { players } = createClient({
  baseUrl: PLAYHEAD_URL,
  accessKey: PLAYHEAD_ACCESS_KEY,
  secretKey: PLAYHEAD_SECRET_KEY,
});
const playerNo = Number(process.argv[2] ?? 1001);

/** Changes one option in Develop; begins again where somebody else changed the player meanwhile. */
async function mute(): Promise<number> {
  const { option, revision } = await players.options(playerNo);
  try {
    const { deployment } = await players.applyDev(playerNo, { option: { ...option, muted: true }, revision });
    return deployment.number;
  } catch (error) {
    if (isNativeError(error, 4901)) return mute();
    throw error;
  }
}

const number = await mute();
for (const { path, before, after } of (await players.deployments.diff(playerNo, number)).changes) {
  console.log(`${path}: ${before} -> ${after}`);
}
await players.applyProd(playerNo);
console.log(`Deployment ${number} is in Production.`);
