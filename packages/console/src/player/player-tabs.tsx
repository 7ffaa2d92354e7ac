import { Tabs } from '@base-ui/react/tabs';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useMessages } from '../i18n/language-provider.tsx';
import { parsePlayerSearch, type Tab } from './player-search.ts';

const TAB =
  'h-10 cursor-pointer rounded-t px-0.5 font-medium whitespace-nowrap text-muted select-none hover:text-ink data-active:text-ink ' +
  'focus-visible:-outline-offset-2';

/** A section of a player: those of its page, and its deployments, which have pages of their own. */
export type PlayerSection = Tab | 'deployments';

interface PlayerTabsProps {
  readonly playerNo: number;
  readonly section: PlayerSection;
  /** The panels. */
  readonly children: ReactNode;
}

/** The sections of a player; the address remembers which one is open. */
export function PlayerTabs({ playerNo, section, children }: PlayerTabsProps) {
  const open = useOpenSection(playerNo);
  const titles = useSectionTitles();
  return (
    <Tabs.Root value={section} onValueChange={open}>
      <div className="mb-5 overflow-x-auto border-b border-line">
        <Tabs.List className="relative flex w-max gap-5">
          {titles.map(([id, title]) => (
            <Tabs.Tab key={id} value={id} className={TAB}>
              {title}
            </Tabs.Tab>
          ))}
          <Tabs.Indicator className="absolute bottom-0 left-0 h-0.5 w-(--active-tab-width) translate-x-(--active-tab-left) bg-accent transition-[translate,width] duration-150" />
        </Tabs.List>
      </div>
      {children}
    </Tabs.Root>
  );
}

function useSectionTitles(): readonly (readonly [PlayerSection, string])[] {
  const messages = useMessages();
  return [
    ['overview', messages.tabOverview],
    ['embed', messages.tabEmbed],
    ['deployments', messages.tabDeployments],
    ['details', messages.tabDetails],
  ];
}

function useOpenSection(playerNo: number): (section: PlayerSection) => void {
  const navigate = useNavigate();
  const params = { playerNo: String(playerNo) };
  return (section) => {
    if (section === 'deployments') return void navigate({ to: '/players/$playerNo/deployments', params });
    void navigate({
      to: '/players/$playerNo',
      params,
      search: (before) => parsePlayerSearch({ ...before, tab: section }),
      resetScroll: false,
    });
  };
}
