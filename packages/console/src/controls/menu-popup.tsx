import { Menu } from '@base-ui/react/menu';
import type { ReactNode } from 'react';

/** Class names of anything that floats over the page. */
export const popupClass =
  'rounded-lg bg-raised shadow-popup outline-none transition-opacity duration-100 data-ending-style:opacity-0 data-starting-style:opacity-0';

interface MenuPopupProps {
  readonly side: 'top' | 'bottom';
  readonly children: ReactNode;
}

/** The floating part of a menu. */
export const MenuPopup = ({ side, children }: MenuPopupProps) => (
  <Menu.Portal>
    <Menu.Positioner side={side} align="end" sideOffset={6} className="z-30 outline-none">
      <Menu.Popup className={`${popupClass} max-h-(--available-height) w-60 overflow-y-auto p-1`}>
        {children}
      </Menu.Popup>
    </Menu.Positioner>
  </Menu.Portal>
);
