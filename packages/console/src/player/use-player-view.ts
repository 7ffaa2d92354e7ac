import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import { PLAYER_DEFAULTS, type PlayerView, parsePlayerSearch } from './player-search.ts';

const FROM = '/console/players/$playerNo';

/** Number of the player whose page is shown; NaN where the address names none. */
export const usePlayerNo = (): number => Number(useParams({ strict: false }).playerNo);

/** What the player's page shows, and how to show something else; the address remembers it. */
export function usePlayerView(): readonly [PlayerView, (change: Partial<PlayerView>) => void] {
  const search = useSearch({ from: FROM });
  const navigate = useNavigate({ from: '/players/$playerNo' });
  const change = useCallback(
    (changed: Partial<PlayerView>) =>
      void navigate({
        search: (before) => parsePlayerSearch({ ...before, ...changed }),
        replace: changed.tab === undefined,
        resetScroll: false,
      }),
    [navigate],
  );
  // The router also hands over what its validation left out, so the address is parsed once more.
  return [{ ...PLAYER_DEFAULTS, ...parsePlayerSearch({ ...search }) }, change];
}
