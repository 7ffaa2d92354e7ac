/** How an attempt to begin went. `muted`: only without sound. `superseded`: the source changed meanwhile. `failed`: nothing to play. */
export type AutoplayOutcome = 'playing' | 'muted' | 'refused' | 'superseded' | 'failed';

/**
 * Begins to play: with sound if the browser lets us, else without, else not at all.
 * What was tried in vain is undone, so that a later click plays with sound.
 */
export async function autoplay(media: HTMLMediaElement): Promise<AutoplayOutcome> {
  const first = await attemptPlay(media);
  if (first !== 'refused' || media.muted) return first;
  media.muted = true;
  const second = await attemptPlay(media);
  // A new source cuts the attempt short, and playing goes on from there: still without sound.
  if (second !== 'refused') return 'muted';
  media.muted = false;
  return second;
}

/** Plays, if the browser lets us. */
export async function attemptPlay(media: HTMLMediaElement): Promise<Exclude<AutoplayOutcome, 'muted'>> {
  try {
    await media.play();
    return 'playing';
  } catch (error) {
    return OUTCOMES[error instanceof DOMException ? error.name : ''] ?? 'failed';
  }
}

const OUTCOMES: Readonly<Record<string, 'refused' | 'superseded'>> = {
  NotAllowedError: 'refused',
  AbortError: 'superseded',
};
