import { useQuery } from '@tanstack/react-query';
import { useApi } from '../api/api-context.tsx';
import { playersQuery } from '../api/queries.ts';
import { FailurePanel } from '../controls/failure-panel.tsx';
import { ListSkeleton } from '../controls/list-skeleton.tsx';
import { useMessages } from '../i18n/language-provider.tsx';
import { CreatePlayerDialog } from './create-player-dialog.tsx';
import { listQuery } from './list-search.ts';
import { NoPlayers } from './no-players.tsx';
import { Pagination } from './pagination.tsx';
import { PlayersTable } from './players-table.tsx';
import { useListSearch } from './use-list-search.ts';

/** All players of the account, newest first, and the way to a new one. */
export function PlayersPage() {
  const messages = useMessages();
  const { data } = useQuery(usePlayersQuery());
  return (
    <>
      <title>{`${messages.playersTitle} · Playhead`}</title>
      <div className="mb-5 flex items-center justify-between gap-4">
        <h1 className="text-xl font-semibold tracking-[-0.015em]">{messages.playersTitle}</h1>
        {data !== undefined && data.total > 0 && <CreatePlayerDialog />}
      </div>
      <Players />
    </>
  );
}

function Players() {
  const messages = useMessages();
  const { data, error, isPending, isPlaceholderData, refetch } = useQuery(usePlayersQuery());
  if (isPending) return <ListSkeleton />;
  if (error !== null)
    return <FailurePanel title={messages.playersFailed} error={error} onRetry={() => void refetch()} />;
  if (data.total === 0) return <NoPlayers />;
  return (
    <div className={isPlaceholderData ? 'opacity-60 transition-opacity delay-150' : undefined}>
      <PlayersTable players={data.list} />
      <Pagination total={data.total} />
    </div>
  );
}

const usePlayersQuery = () => playersQuery(useApi(), listQuery(useListSearch()));
