import { createDice } from '../stage/dice.ts';
import { makeDataDir, removeDataDir, startServer, type TestServer } from '../stage/server.ts';
import { clientOf, eventually, totalsOf } from '../stage/statistics.ts';
import { createViewers, type Viewers } from './viewers.ts';

/** How often a server is killed, and by which chance. */
export interface CrashOptions {
  readonly rounds: number;
  readonly seed: number;
  readonly progress?: (text: string) => void;
}

const ORIGIN = 'http://shop.example.com';
const VIEWERS = 12;
const LONGEST_LIFE_MS = 2500;

/**
 * Kills a server with SIGKILL while beats come in, again and again over the same data, and holds its numbers against what it had
 * confirmed. At the end each view's last beat is sent once more, and then the numbers must be exactly those that were sent.
 *
 * @returns what was wrong.
 */
export async function runCrashes({
  rounds,
  seed,
  progress = () => undefined,
}: CrashOptions): Promise<readonly string[]> {
  const dataDir = makeDataDir();
  const dice = createDice(seed);
  const faults: string[] = [];
  let server = await startServer({ dataDir });
  try {
    const player = await clientOf(server).players.create({ name: 'crash', domains: [{ type: 'web', domain: ORIGIN }] });
    const viewers = await createViewers(server, player.access_key, ORIGIN, VIEWERS);
    for (let round = 1; round <= rounds; round += 1) {
      const lifeMs = dice.below(LONGEST_LIFE_MS);
      viewers.watch(server);
      await new Promise((resolve) => setTimeout(resolve, lifeMs));
      const killed = server.signal('SIGKILL');
      await Promise.all([killed, viewers.rest()]);
      server = await startServer({ dataDir });
      const fault = await faultOf(server, player.no, viewers);
      progress(`${round}. killed after ${lifeMs} ms, ${viewers.views().sent} views so far: ${fault ?? 'right'}`);
      if (fault !== undefined) faults.push(`round ${round}: ${fault}`);
    }
    await viewers.repeat(server);
    const fault = await faultOf(server, player.no, viewers);
    return fault === undefined ? faults : [...faults, `at the end: ${fault}`];
  } finally {
    await server.signal('SIGKILL');
    removeDataDir(dataDir);
  }
}

/** Waits until nothing more comes, and says what is lost or too much then. */
async function faultOf(server: TestServer, playerNo: number, viewers: Viewers): Promise<string | undefined> {
  const { confirmedMs, sentMs } = viewers.played();
  const { confirmed, sent } = viewers.views();
  const isEnough = (totals: Record<string, number | null>) =>
    (totals['views'] ?? 0) >= confirmed && (totals['play_time'] ?? 0) >= confirmedMs;
  const { views, play_time: playTimeMs } = await eventually(() => totalsOf(server, playerNo), isEnough).catch(() =>
    totalsOf(server, playerNo),
  );
  const isRight = within(views, confirmed, sent) && within(playTimeMs, confirmedMs, sentMs);
  return isRight
    ? undefined
    : `${views} views and ${playTimeMs} ms played; confirmed were ${confirmed} and ${confirmedMs}, sent ${sent} and ${sentMs}`;
}

const within = (value: number | null | undefined, least: number, most: number): boolean =>
  typeof value === 'number' && value >= least && value <= most;
