import type { Player } from '@playhead/contract/api';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useApi } from '../api/api-context.tsx';
import { failureOf, hasCode } from '../api/failure.ts';
import { playerQuery } from '../api/queries.ts';
import { FailurePanel } from '../controls/failure-panel.tsx';
import { Skeleton } from '../controls/skeleton.tsx';
import { useMessages } from '../i18n/language-provider.tsx';
import { MissingPage } from '../shell/missing-page.tsx';
import { PlayerHeading } from './player-heading.tsx';
import { usePlayerNo } from './use-player-view.ts';

/** The player that the address names, above what is to be shown of it; or why there is none. */
export function PlayerFrame({ children }: { readonly children: (player: Player) => ReactNode }) {
  const messages = useMessages();
  const { data: player, error, refetch } = useQuery(playerQuery(useApi(), usePlayerNo()));
  if (player !== undefined) {
    return (
      <>
        <title>{`${player.name} · Playhead`}</title>
        <PlayerHeading player={player} />
        {children(player)}
      </>
    );
  }
  if (error === null) return <PlayerSkeleton />;
  if (hasCode(failureOf(error), 300, 4801)) {
    return <MissingPage title={messages.playerMissing} lead={messages.playerMissingLead} />;
  }
  return <FailurePanel title={messages.playerFailed} error={error} onRetry={() => void refetch()} />;
}

function PlayerSkeleton() {
  const messages = useMessages();
  return (
    <div role="status">
      <span className="sr-only">{messages.loading}</span>
      <Skeleton className="h-4 w-20" />
      <Skeleton className="mt-4 h-6 w-52" />
      <Skeleton className="mt-7 h-9 w-full" />
      <Skeleton className="mt-6 h-28 w-full" />
    </div>
  );
}
