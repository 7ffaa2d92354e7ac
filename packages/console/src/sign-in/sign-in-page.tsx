import { Menu } from '@base-ui/react/menu';
import { Settings2 } from 'lucide-react';
import { iconButtonClass } from '../controls/button.tsx';
import { MenuPopup } from '../controls/menu-popup.tsx';
import { Notice } from '../controls/notice.tsx';
import { useMessages } from '../i18n/language-provider.tsx';
import { Mark } from '../shell/mark.tsx';
import { PreferenceGroups } from '../shell/preferences-menu.tsx';
import { SignInForm } from './sign-in-form.tsx';
import { useSignInSearch } from './use-sign-in-search.ts';

/** The way in: email and password, with language and theme at hand. */
export function SignInPage() {
  const messages = useMessages();
  const { ended } = useSignInSearch();
  return (
    <div className="flex min-h-dvh flex-col">
      <header className="flex justify-end p-3">
        <Menu.Root modal={false}>
          <Menu.Trigger className={iconButtonClass} aria-label={`${messages.language}, ${messages.theme}`}>
            <Settings2 aria-hidden className="size-4.5" />
          </Menu.Trigger>
          <MenuPopup side="bottom">
            <PreferenceGroups />
          </MenuPopup>
        </Menu.Root>
      </header>
      <main className="flex grow items-start justify-center px-5 pt-[9vh] pb-16">
        <div className="w-full max-w-88">
          <p className="flex items-center gap-2.5 text-lg font-semibold tracking-[-0.015em]">
            <Mark className="size-6.5" />
            {messages.productName}
          </p>
          <h1 className="mt-8 text-2xl font-semibold tracking-[-0.02em]">{messages.signInTitle}</h1>
          <p className="mt-1 mb-6 text-muted">{messages.signInLead}</p>
          {ended === true && (
            <div className="mb-5">
              <Notice look="info">{messages.signInEnded}</Notice>
            </div>
          )}
          <SignInForm />
        </div>
      </main>
    </div>
  );
}
