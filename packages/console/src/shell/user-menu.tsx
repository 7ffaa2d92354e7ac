import { Menu } from '@base-ui/react/menu';
import type { Session } from '@playhead/contract/api';
import { Link } from '@tanstack/react-router';
import { ChevronsUpDown, CircleUserRound, KeyRound, LogOut } from 'lucide-react';
import { MenuPopup } from '../controls/menu-popup.tsx';
import { useMessages } from '../i18n/language-provider.tsx';
import { MenuLine, menuItemClass, PreferenceGroups } from './preferences-menu.tsx';
import { useSignOut } from './use-sign-out.ts';

interface UserMenuProps {
  readonly session: Session;
  /** `bar`: an icon alone, opening downwards; `side`: account and address, opening upwards. */
  readonly place: 'bar' | 'side';
}

/** Who is signed in, the preferences, and the way out. */
export function UserMenu({ session, place }: UserMenuProps) {
  const messages = useMessages();
  const signOut = useSignOut();
  return (
    <Menu.Root modal={false}>
      <Menu.Trigger className={TRIGGER[place]}>
        <CircleUserRound aria-hidden className="size-5 shrink-0" />
        <span className="sr-only">{messages.userMenu}</span>
        {place === 'side' && <Account session={session} />}
      </Menu.Trigger>
      <MenuPopup side={place === 'side' ? 'top' : 'bottom'}>
        <p className="truncate px-2 pt-1.5 pb-1 text-xs text-muted">{session.email}</p>
        <MenuLine />
        <PreferenceGroups />
        <MenuLine />
        <Menu.Item className={menuItemClass} render={<Link to="/admin/password" />}>
          <KeyRound aria-hidden className="size-4 text-muted" />
          {messages.changePassword}
        </Menu.Item>
        <Menu.Item className={menuItemClass} onClick={() => void signOut()}>
          <LogOut aria-hidden className="size-4 text-muted" />
          {messages.signOut}
        </Menu.Item>
      </MenuPopup>
    </Menu.Root>
  );
}

const TRIGGER = {
  bar: 'flex size-10 cursor-pointer items-center justify-center rounded-md text-muted hover:bg-hover data-popup-open:bg-hover',
  side: 'flex w-full cursor-pointer items-center gap-2.5 rounded-md px-2.5 py-2 text-left text-muted hover:bg-hover data-popup-open:bg-hover',
} as const;

const Account = ({ session }: { readonly session: Session }) => (
  <>
    <span className="min-w-0 grow">
      <span className="block truncate font-medium text-ink">{session.account_name}</span>
      <span className="block truncate text-xs">{session.email}</span>
    </span>
    <ChevronsUpDown aria-hidden className="size-4 shrink-0" />
  </>
);
