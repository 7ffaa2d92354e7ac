import { Popover } from '@base-ui/react/popover';
import { type ReactNode, useState } from 'react';
import { popupClass } from '../../../controls/menu-popup.tsx';
import { useAnalyticsMessages } from '../../../i18n/analytics/analytics-messages.ts';
import { FilterEditor } from './filter-editor.tsx';

interface FilterPopoverProps {
  /** The filter to change; absent: a new one. */
  readonly filter?: string;
  /** Accessible name of the button, where its content is not enough. */
  readonly label?: string;
  readonly className: string;
  readonly onApply: (filter: string) => void;
  /** What the button shows. */
  readonly children: ReactNode;
}

/** A button that opens the builder of a filter. */
export function FilterPopover({ filter, label, className, onApply, children }: FilterPopoverProps) {
  const messages = useAnalyticsMessages();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Popover.Root open={isOpen} onOpenChange={setIsOpen}>
      <Popover.Trigger className={className} aria-label={label}>
        {children}
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner align="start" sideOffset={6} collisionPadding={8} className="z-30">
          <Popover.Popup
            className={`${popupClass} max-h-(--available-height) w-[min(20rem,calc(100vw-1rem))] overflow-y-auto p-4`}
          >
            <Popover.Title className="mb-3 font-semibold">{messages.filterTitle}</Popover.Title>
            <FilterEditor
              filter={filter}
              onApply={(made) => {
                setIsOpen(false);
                onApply(made);
              }}
            />
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
