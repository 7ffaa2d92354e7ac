import type { Control } from './control/index.ts';

/** Name of the player that a new installation comes with. */
export const DEMO_PLAYER_NAME = 'demo';

/** Its options: the stream that the repository carries. Addresses are relative to the page, so that they hold under every host name. */
const DEMO_OPTIONS = {
  muted: true,
  // The film shows a title of its own.
  descriptionNotVisible: true,
  playlist: [
    {
      file: '/demo/media/master.m3u8',
      poster: '/demo/media/poster.jpg',
      thumbnails: '/demo/media/thumbnails.vtt',
      video_id: 'playhead-demo',
      description: { title: 'Playhead in forty seconds' },
    },
  ],
};

const ACTOR_NAME = 'bootstrap';

/** Creates the demo player in an account that has no player yet. */
export async function ensureDemoPlayer(control: Control, accountId: number, publicUrl: string): Promise<void> {
  const actor = { accountId, name: ACTOR_NAME };
  const { total } = await control.players.list(actor, { pageNo: 1, pageSize: 10, sort: 'asc' });
  if (total > 0) return;
  const hosts = new Set([publicUrl, 'http://localhost', 'http://127.0.0.1']);
  const domains = [...hosts].map((domain) => ({ type: 'web', domain }));
  const outcome = await control.players.create(actor, { name: DEMO_PLAYER_NAME, domains }, DEMO_OPTIONS);
  if (!outcome.ok) throw new Error(`The demo player could not be created: ${outcome.code} ${outcome.details}`);
}

/** The demo player's access key, or undefined when it has been deleted. */
export async function findDemoAccessKey(control: Control, accountId: number): Promise<string | undefined> {
  const { list } = await control.players.list(
    { accountId, name: ACTOR_NAME },
    { pageNo: 1, pageSize: 1000, sort: 'asc' },
  );
  return list.find(({ name }) => name === DEMO_PLAYER_NAME)?.access_key;
}
