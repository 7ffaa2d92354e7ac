import { createPlayer } from '../stage/player.ts';
import type { BenchServer } from '../stage/server.ts';

/** The bodies of the page with our pasted code and of the one with the floor; the address of what they play. */
export async function ourPages(server: BenchServer, host: string) {
  const { elementCode } = await createPlayer(server, host);
  const source = `${server.url}/demo/media/master.m3u8`;
  const playing = ` src="${source}" muted autoplay></playhead-player>`;
  return {
    source,
    playhead: elementCode.replace(/ src="[^"]*"><\/playhead-player>/, playing),
    plain: `<video muted autoplay src="${server.url}/demo/media/demo-360.mp4"></video>`,
  };
}
