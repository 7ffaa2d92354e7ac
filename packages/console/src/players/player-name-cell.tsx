import type { PlayerSummary } from '@playhead/contract/api';
import { Link } from '@tanstack/react-router';

/** A player's name, leading to the player; the link covers the whole row. On phones with number and version below. */
export const PlayerNameCell = ({ player }: { readonly player: PlayerSummary }) => (
  <>
    <Link
      to="/players/$playerNo"
      params={{ playerNo: String(player.no) }}
      className="font-medium after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-focus"
    >
      {player.name}
    </Link>
    <span className="block text-xs text-muted tabular-nums md:hidden">
      {player.no} · {player.version}
    </span>
  </>
);
