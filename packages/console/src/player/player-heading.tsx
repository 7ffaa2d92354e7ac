import type { Player } from '@playhead/contract/api';
import { Link } from '@tanstack/react-router';
import { ChevronLeft } from 'lucide-react';
import { useMessages } from '../i18n/language-provider.tsx';

/** Name of the player, its number and version, and the way back to the list. */
export function PlayerHeading({ player }: { readonly player: Player }) {
  const messages = useMessages();
  return (
    <div className="mb-4">
      <Link
        to="/players"
        className="-ml-1 inline-flex items-center gap-0.5 rounded py-1 pr-1 text-xs text-muted hover:text-ink"
      >
        <ChevronLeft aria-hidden className="size-4" />
        {messages.navPlayers}
      </Link>
      <h1 className="mt-1 text-xl font-semibold tracking-[-0.015em]">{player.name}</h1>
      <p className="text-xs text-muted tabular-nums">
        {messages.playerNumber(player.no)} · {player.version}
      </p>
    </div>
  );
}
