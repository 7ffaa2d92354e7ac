import { Menu } from '@base-ui/react/menu';
import { LANGUAGES } from '@playhead/contract/options';
import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { THEMES } from '../appearance/theme.ts';
import { useTheme } from '../appearance/theme-provider.tsx';
import { isLanguage } from '../i18n/language.ts';
import { useLanguage } from '../i18n/language-provider.tsx';
import { LANGUAGE_NAMES } from '../i18n/messages.ts';

/** Class names of an entry of a menu. */
export const menuItemClass =
  'flex h-9 sm:h-8 cursor-default items-center gap-2 rounded px-2 outline-none select-none data-highlighted:bg-hover';

/** Language and theme, as two groups of a menu. */
export function PreferenceGroups() {
  const { language, messages, setLanguage } = useLanguage();
  const { theme, setTheme } = useTheme();
  const themeNames = { system: messages.themeSystem, light: messages.themeLight, dark: messages.themeDark };
  return (
    <>
      <Menu.RadioGroup value={language} onValueChange={(chosen) => isLanguage(chosen) && setLanguage(chosen)}>
        <GroupTitle>{messages.language}</GroupTitle>
        {LANGUAGES.map((choice) => (
          <RadioItem key={choice} value={choice}>
            <span lang={choice}>{LANGUAGE_NAMES[choice]}</span>
          </RadioItem>
        ))}
      </Menu.RadioGroup>
      <MenuLine />
      <Menu.RadioGroup value={theme} onValueChange={setTheme}>
        <GroupTitle>{messages.theme}</GroupTitle>
        {THEMES.map((choice) => (
          <RadioItem key={choice} value={choice}>
            {themeNames[choice]}
          </RadioItem>
        ))}
      </Menu.RadioGroup>
    </>
  );
}

/** A line between two groups of a menu. */
export const MenuLine = () => <Menu.Separator className="mx-2 my-1 h-px bg-line" />;

const GroupTitle = ({ children }: { readonly children: ReactNode }) => (
  <Menu.GroupLabel className="px-2 pt-1.5 pb-1 text-2xs font-medium text-muted">{children}</Menu.GroupLabel>
);

function RadioItem({ value, children }: { readonly value: string; readonly children: ReactNode }) {
  return (
    <Menu.RadioItem value={value} className={menuItemClass} closeOnClick={false}>
      {children}
      <Menu.RadioItemIndicator className="ml-auto">
        <Check aria-hidden className="size-4 text-accent-ink" />
      </Menu.RadioItemIndicator>
    </Menu.RadioItem>
  );
}
