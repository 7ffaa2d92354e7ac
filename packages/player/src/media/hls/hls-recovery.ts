import type { HlsError } from './hls-failure.ts';

/** What to do about a fatal error of hls.js. */
export type Remedy =
  | { readonly action: 'restart_loading'; readonly afterMs: number }
  | { readonly action: 'recover_media' }
  | { readonly action: 'give_up' };

const MOST_RESTARTS = 3;
const MOST_MEDIA_RECOVERIES = 2;
const FIRST_DELAY_MS = 1000;

/**
 * Decides how often to try again: hls.js has its own retries, so a fatal error is already a failure of those. Loading is begun
 * anew three times with growing pauses, the media element is rebuilt twice; what plays on clears the first count, not the second.
 */
export function createRecovery(): { readonly remedyFor: (error: HlsError) => Remedy; readonly loaded: () => void } {
  let restarts = 0;
  let recoveries = 0;
  return {
    remedyFor(error) {
      if (error.type === 'mediaError' && recoveries < MOST_MEDIA_RECOVERIES) {
        recoveries += 1;
        return { action: 'recover_media' };
      }
      if (isWorthRestarting(error) && restarts < MOST_RESTARTS) {
        restarts += 1;
        return { action: 'restart_loading', afterMs: FIRST_DELAY_MS * 2 ** (restarts - 1) };
      }
      return { action: 'give_up' };
    },
    loaded() {
      restarts = 0;
    },
  };
}

/** Without its manifest hls.js has nothing to restart, and an answer such as 404 won't change by asking again. */
function isWorthRestarting({ type, details, response }: HlsError): boolean {
  const status = response?.code ?? 0;
  const isRefused = status >= 400 && status < 500;
  return type === 'networkError' && !details.startsWith('manifest') && !isRefused;
}
