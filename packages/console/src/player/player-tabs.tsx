import { Tabs } from '@base-ui/react/tabs';
import type { Player } from '@playhead/contract/api';
import { useMessages } from '../i18n/language-provider.tsx';
import { EmbedSection } from './embed/embed-section.tsx';
import { PlayerDetails } from './player-details.tsx';
import { TABS } from './player-search.ts';
import { Overview } from './statistics/overview.tsx';
import { usePlayerView } from './use-player-view.ts';

const TAB =
  'h-10 cursor-pointer rounded-t px-0.5 font-medium whitespace-nowrap text-muted select-none hover:text-ink data-active:text-ink ' +
  'focus-visible:-outline-offset-2';

/** The sections of a player's page; the address remembers which one is open. */
export function PlayerTabs({ player }: { readonly player: Player }) {
  const messages = useMessages();
  const [{ tab }, change] = usePlayerView();
  const titles = { overview: messages.tabOverview, embed: messages.tabEmbed, details: messages.tabDetails };
  return (
    <Tabs.Root value={tab} onValueChange={(chosen) => change({ tab: chosen })}>
      <Tabs.List className="relative mb-5 flex gap-5 border-b border-line">
        {TABS.map((id) => (
          <Tabs.Tab key={id} value={id} className={TAB}>
            {titles[id]}
          </Tabs.Tab>
        ))}
        <Tabs.Indicator className="absolute bottom-[-1px] left-0 h-0.5 w-(--active-tab-width) translate-x-(--active-tab-left) bg-accent transition-[translate,width] duration-150" />
      </Tabs.List>
      <Tabs.Panel value="overview" className="rounded">
        <Overview playerNo={player.no} />
      </Tabs.Panel>
      <Tabs.Panel value="embed" className="rounded">
        <EmbedSection playerNo={player.no} />
      </Tabs.Panel>
      <Tabs.Panel value="details" className="rounded">
        <PlayerDetails player={player} />
      </Tabs.Panel>
    </Tabs.Root>
  );
}
