import { Link, Outlet, useRouteContext } from '@tanstack/react-router';
import { useMessages } from '../i18n/language-provider.tsx';
import { Wordmark } from './mark.tsx';
import { Navigation } from './navigation.tsx';
import { UserMenu } from './user-menu.tsx';

/** The frame around every screen of a signed-in user: side bar where there is room, else bars above and below. */
export function Shell() {
  const messages = useMessages();
  const { session } = useRouteContext({ from: '/console' });
  return (
    <div className="min-h-dvh lg:grid lg:grid-cols-[14.5rem_minmax(0,1fr)]">
      <a
        href="#content"
        className="fixed top-2 left-2 z-40 -translate-y-16 rounded-md bg-inverse px-3 py-2 text-on-inverse focus:translate-y-0"
      >
        {messages.skipToContent}
      </a>
      <header className="sticky top-0 z-20 flex h-13 items-center justify-between border-b border-line bg-canvas px-4 lg:hidden">
        <HomeLink />
        <UserMenu session={session} place="bar" />
      </header>
      <aside className="sticky top-0 hidden h-dvh flex-col border-r border-line bg-canvas p-3 lg:flex">
        <div className="px-2.5 pt-1.5 pb-5">
          <HomeLink />
        </div>
        <Navigation place="side" />
        <div className="mt-auto">
          <UserMenu session={session} place="side" />
        </div>
      </aside>
      <main
        id="content"
        tabIndex={-1}
        className="min-w-0 px-4 pt-5 pb-24 outline-none sm:px-6 lg:px-8 lg:pt-7 lg:pb-12"
      >
        <div className="mx-auto max-w-6xl">
          <Outlet />
        </div>
      </main>
      <div className="fixed inset-x-0 bottom-0 z-20 border-t border-line bg-canvas pb-[env(safe-area-inset-bottom)] lg:hidden">
        <Navigation place="bottom" />
      </div>
    </div>
  );
}

const HomeLink = () => (
  <Link to="/players" className="inline-flex rounded">
    <Wordmark />
  </Link>
);
