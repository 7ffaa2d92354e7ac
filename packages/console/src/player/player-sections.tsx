import { Tabs } from '@base-ui/react/tabs';
import type { Player } from '@playhead/contract/api';
import { EmbedSection } from './embed/embed-section.tsx';
import { PlayerDetails } from './player-details.tsx';
import { PlayerTabs } from './player-tabs.tsx';
import { Overview } from './statistics/overview.tsx';
import { usePlayerView } from './use-player-view.ts';

/** The sections that a player's own page shows. */
export function PlayerSections({ player }: { readonly player: Player }) {
  const [{ tab }] = usePlayerView();
  return (
    <PlayerTabs playerNo={player.no} section={tab}>
      <Tabs.Panel value="overview" className="rounded">
        <Overview playerNo={player.no} />
      </Tabs.Panel>
      <Tabs.Panel value="embed" className="rounded">
        <EmbedSection playerNo={player.no} />
      </Tabs.Panel>
      <Tabs.Panel value="details" className="rounded">
        <PlayerDetails player={player} />
      </Tabs.Panel>
    </PlayerTabs>
  );
}
