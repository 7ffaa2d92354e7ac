import { useQuery } from '@tanstack/react-query';
import { useMay } from '../../access/use-may.ts';
import { useApi } from '../../api/api-context.tsx';
import { useAnalyticsMessages } from '../../i18n/analytics/analytics-messages.ts';
import { useMessages } from '../../i18n/language-provider.tsx';
import { compactSelectClass } from './compact-select.ts';
import { playerChoiceQuery } from './queries.ts';
import { useAnalyticsView } from './use-analytics-view.ts';

const ALL = '';

/** Which player, and which of its environments; all of the account unless one is chosen. */
export function PlayerChoice() {
  const messages = useAnalyticsMessages();
  const { production, develop } = useMessages();
  const [{ playerNo, environment }, change] = useAnalyticsView();
  const players = usePlayers();
  const isListed = playerNo === undefined || players.some(({ no }) => no === playerNo);
  return (
    <div className="flex min-w-0 gap-2 max-sm:w-full">
      <select
        aria-label={messages.player}
        className={`${compactSelectClass} max-w-60 max-sm:grow`}
        value={playerNo ?? ALL}
        onChange={({ target }) => change({ player: target.value === ALL ? undefined : Number(target.value) })}
      >
        <option value={ALL}>{messages.allPlayers}</option>
        {!isListed && <option value={playerNo}>{playerNo}</option>}
        {players.map(({ no, name }) => (
          <option key={no} value={no}>
            {messages.playerOf(name, no)}
          </option>
        ))}
      </select>
      <select
        aria-label={messages.environment}
        className={compactSelectClass}
        value={environment}
        onChange={({ target }) => change({ environment: target.value === 'develop' ? 'develop' : undefined })}
      >
        <option value="production">{production}</option>
        <option value="develop">{develop}</option>
      </select>
    </div>
  );
}

/** The account's players; none where they may not be seen or are not there yet. */
export function usePlayers() {
  const mayList = useMay()('View/getVideoPlayerList');
  const { data } = useQuery({ ...playerChoiceQuery(useApi()), enabled: mayList });
  return data?.list ?? [];
}
