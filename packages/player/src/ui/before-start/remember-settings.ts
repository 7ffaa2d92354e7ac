import type { Player } from '../../player/player.ts';
import { readStored, writeStored } from '../storage.ts';

/** Sets volume, speed and captions as this viewer left them, and remembers them from now on. */
export function rememberSettings(player: Player): void {
  const { media, options } = player;
  const { volume, muted, rate, captions } = readStored('settings') ?? {};
  if (typeof volume === 'number' && volume >= 0 && volume <= 1) media.volume = volume;
  if (typeof muted === 'boolean' && !options.muted) media.muted = muted;
  if (typeof rate === 'number' && options.playRateSetting.includes(rate)) {
    media.defaultPlaybackRate = rate;
    media.playbackRate = rate;
  }
  if (typeof captions === 'string') selectCaptions(player, captions);
  followSettings(player);
}

function followSettings({ state, media }: Player): void {
  const stop = state.subscribe((now, before) => {
    if (!media.isConnected) return stop();
    const { volume, muted, rate } = now.playback;
    const { tracks, selected } = now.captions;
    const isSame =
      volume === before.playback.volume && muted === before.playback.muted && rate === before.playback.rate;
    // What the browser muted was no wish of the viewer; tracks that go with their item aren't either.
    if (
      now.mutedByBrowser ||
      (isSame && selected === before.captions.selected) ||
      tracks.length < before.captions.tracks.length
    )
      return;
    const known = readStored('settings') ?? {};
    const captions = tracks.length === 0 ? known['captions'] : (tracks[selected]?.language ?? '');
    writeStored('settings', { volume, muted, rate, captions });
  });
}

/** Once there are tracks: that of the language, or none for an empty one. */
function selectCaptions(player: Player, language: string): void {
  const { state, captions } = player;
  let isDone = false;
  state.subscribe(({ captions: { tracks, selected } }) => {
    if (isDone || tracks.length === 0) return;
    const wanted = language === '' ? -1 : tracks.findIndex((track) => track.language === language);
    if (language !== '' && wanted === -1) return;
    isDone = true;
    if (wanted !== selected) captions.select(wanted);
  });
}
