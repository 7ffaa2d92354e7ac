import type { EarlyAnswer } from '../head-start.ts';
import { type Circumstances, chooseVariant, formatsOf, type TrackFormat } from './choose-variant.ts';
import { readMaster, type Variant } from './read-master.ts';
import { type MediaPlaylist, type Piece, readMediaPlaylist } from './read-media-playlist.ts';

/** What to put into one buffer. */
export type TrackPlan = TrackFormat & MediaPlaylist;

/** How a stream can begin without an engine. */
export interface StartPlan {
  readonly variant: Variant;
  /** The picture's first. */
  readonly tracks: readonly TrackPlan[];
  readonly durationSeconds: number;
}

/**
 * Reads the playlists of a stream and decides how it can begin.
 *
 * @returns nothing where the stream isn't simple enough: it is then the engine's from the beginning.
 * @throws what `get` throws.
 */
export async function planStart(
  url: string,
  around: Circumstances,
  get: (piece: Piece) => Promise<EarlyAnswer>,
): Promise<StartPlan | undefined> {
  const fetchText = async (address: string) => {
    const answer = await get({ url: address, range: undefined });
    return { text: new TextDecoder().decode(answer.body), url: answer.url };
  };
  const master = await fetchText(url);
  const variant = chooseVariant(readMaster(master.text, master.url), around);
  if (!variant) return undefined;
  const formats = formatsOf(variant);
  const answers = await Promise.all([variant.url, variant.audioUrl ?? ''].slice(0, formats.length).map(fetchText));
  const playlists = answers.flatMap(({ text, url: base }) => readMediaPlaylist(text, base) ?? []);
  // A last segment is left to the engine.
  if (playlists.length < formats.length || playlists.some(({ segments }) => segments.length < 2)) return undefined;
  return {
    variant,
    tracks: playlists.map((playlist, index) => ({ kind: 'video', codec: '', ...formats[index], ...playlist })),
    durationSeconds: playlists[0]?.segments.at(-1)?.endSeconds ?? 0,
  };
}
