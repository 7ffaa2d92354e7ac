import { element } from '../dom.ts';
import type { CreatePart } from '../part.ts';

/**
 * Draws the cues of the chosen track, clear of the controls. Screen readers get no copy: who can't see the captions hears
 * what they say.
 */
export const createCaptions: CreatePart = ({ player, signal }) => {
  const stage = element('div', { class: 'captions', part: 'captions', 'aria-hidden': 'true' });
  let followed: TextTrack | undefined;
  let following = new AbortController();
  const draw = () => stage.replaceChildren(...cuesOf(followed).map(drawCue));
  const follow = () => {
    const track = player.captions.active();
    if (track === followed) return;
    following.abort();
    following = new AbortController();
    followed = track;
    track?.addEventListener('cuechange', draw, { signal: following.signal });
    draw();
  };
  signal.addEventListener('abort', () => following.abort());
  return { element: stage, update: follow };
};

/** Tracks that the browser draws itself are left to it. */
function cuesOf(track: TextTrack | undefined): VTTCue[] {
  return track?.mode === 'hidden' ? [...(track.activeCues ?? [])].filter((cue) => cue instanceof VTTCue) : [];
}

function drawCue(cue: VTTCue): HTMLElement {
  const text = element('span', { class: 'text' });
  text.append(cue.getCueAsHTML());
  return element('div', { class: `cue ${isHigh(cue) ? 'high' : 'low'} ${cue.align}` }, text);
}

/** WebVTT's `line` counts from the top, in lines or percent; we keep to two places, top and bottom. */
function isHigh({ line, snapToLines }: VTTCue): boolean {
  if (line === 'auto') return false;
  return snapToLines ? line >= 0 && line < 6 : line < 50;
}
