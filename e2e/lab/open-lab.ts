import type { TestServer } from '../stage/server.ts';
import { pageWith, startSite } from '../stage/site.ts';
import { clientOf } from '../stage/statistics.ts';

/** A page of a publisher's with one player, of the server's demo stream, that begins by itself. */
export interface Lab {
  readonly url: string;
  readonly close: () => Promise<void>;
}

const HOST = 'lab.localhost';

/** Creates a player and puts it into a page. */
export async function openLab(server: TestServer): Promise<Lab> {
  const site = await startSite();
  const { players } = clientOf(server);
  const player = await players.create({ name: 'lab', domains: [{ type: 'web', domain: `http://${HOST}` }] });
  const { forms } = await players.embed(player.no);
  const stream = `${server.url}/demo/media/master.m3u8`;
  const code = (forms[0]?.code ?? '').replace(
    / src="[^"]*"><\/playhead-player>/,
    ` src="${stream}" muted autoplay></playhead-player>`,
  );
  site.set('/', pageWith(code));
  return { url: `${site.origin(HOST)}/`, close: site.close };
}
