import { Link, Outlet } from '@tanstack/react-router';
import { useAnalyticsMessages } from '../../i18n/analytics/analytics-messages.ts';
import { frameSearch, parseAnalyticsSearch } from './analytics-search.ts';
import { PlayerChoice } from './player-choice.tsx';
import { useSections } from './sections.ts';

const ITEM =
  'flex h-10 items-center border-b-2 border-transparent px-0.5 font-medium whitespace-nowrap text-muted hover:text-ink ' +
  'focus-visible:-outline-offset-2 data-[status=active]:border-accent data-[status=active]:text-ink';

/** Heading, choice of the player and the pages of analytics, above the one that is open. They keep what the frame shows. */
export function AnalyticsLayout() {
  const messages = useAnalyticsMessages();
  return (
    <>
      <div className="mb-2 flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <h1 className="text-xl font-semibold tracking-[-0.015em]">{messages.analytics}</h1>
        <PlayerChoice />
      </div>
      <nav aria-label={messages.sections} className="mb-4 overflow-x-auto border-b border-line">
        <ul className="flex w-max gap-5">
          {useSections().map(({ to, title }) => (
            <li key={to}>
              <Link
                to={to}
                search={(before) => frameSearch(parseAnalyticsSearch({ ...before }))}
                activeOptions={{ exact: to === '/analytics', includeSearch: false }}
                className={ITEM}
              >
                {title}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <Outlet />
    </>
  );
}
