import { isOfNetwork, type ShakaError, statusOf } from './dash-failure.ts';

/** What to do about a critical error of Shaka. */
export type Remedy = { readonly action: 'retry'; readonly afterSeconds: number } | { readonly action: 'give_up' };

const MOST_RETRIES = 3;
const FIRST_DELAY_SECONDS = 1;

/**
 * Decides how often to try again: Shaka asks several times, goes to another rendition and rebuilds a broken media source by
 * itself, so a critical error is already a failure of those. Loading is resumed three times with growing pauses; what arrives
 * clears the count. An answer such as 404 won't change by asking again.
 */
export function createRecovery(): { readonly remedyFor: (error: ShakaError) => Remedy; readonly loaded: () => void } {
  let retries = 0;
  return {
    remedyFor(error) {
      const status = statusOf(error);
      const isRefused = status >= 400 && status < 500;
      if (!isOfNetwork(error) || isRefused || retries >= MOST_RETRIES) return { action: 'give_up' };
      retries += 1;
      return { action: 'retry', afterSeconds: FIRST_DELAY_SECONDS * 2 ** (retries - 1) };
    },
    loaded() {
      retries = 0;
    },
  };
}
