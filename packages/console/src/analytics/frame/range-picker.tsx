import { Popover } from '@base-ui/react/popover';
import { CalendarDays, ChevronDown, ZoomOut } from 'lucide-react';
import { useState } from 'react';
import { popupClass } from '../../controls/menu-popup.tsx';
import { useAnalyticsMessages } from '../../i18n/analytics/analytics-messages.ts';
import { useLanguage } from '../../i18n/language-provider.tsx';
import { PRESETS } from './analytics-search.ts';
import { compactButtonClass } from './compact-select.ts';
import { CustomRange } from './custom-range.tsx';
import { rangeText } from './range-text.ts';
import { useAnalyticsView } from './use-analytics-view.ts';
import { ZoneChoice } from './zone-choice.tsx';

/** The period: by name or by days, in a time zone. */
export function RangePicker() {
  const { language } = useLanguage();
  const messages = useAnalyticsMessages();
  const [view, change] = useAnalyticsView();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Popover.Root open={isOpen} onOpenChange={setIsOpen}>
        <Popover.Trigger
          className={compactButtonClass}
          aria-label={`${messages.range}: ${rangeText(view, language, messages)}`}
        >
          <CalendarDays aria-hidden className="size-3.5 text-muted" />
          {rangeText(view, language, messages)}
          <ChevronDown aria-hidden className="size-3.5 text-muted" />
        </Popover.Trigger>
        <Popover.Portal>
          <Popover.Positioner align="start" sideOffset={6} collisionPadding={8} className="z-30">
            <Popover.Popup
              className={`${popupClass} max-h-(--available-height) w-[min(30rem,calc(100vw-1rem))] overflow-y-auto`}
            >
              <Popover.Title className="sr-only">{messages.range}</Popover.Title>
              <div className="grid sm:grid-cols-[11rem_1fr]">
                <Presets onChosen={() => setIsOpen(false)} />
                <div className="flex flex-col gap-5 border-line p-4 max-sm:border-t sm:border-l">
                  <CustomRange onChosen={() => setIsOpen(false)} />
                  <ZoneChoice />
                </div>
              </div>
            </Popover.Popup>
          </Popover.Positioner>
        </Popover.Portal>
      </Popover.Root>
      {view.from !== undefined && (
        <button type="button" className={compactButtonClass} onClick={() => change({ from: undefined, to: undefined })}>
          <ZoomOut aria-hidden className="size-3.5 text-muted" />
          {messages.resetRange}
        </button>
      )}
    </>
  );
}

function Presets({ onChosen }: { readonly onChosen: () => void }) {
  const messages = useAnalyticsMessages();
  const [view, change] = useAnalyticsView();
  const chosen = view.from === undefined ? view.preset : undefined;
  return (
    <ul className="p-1.5 max-sm:grid max-sm:grid-cols-2">
      {PRESETS.map((preset) => (
        <li key={preset}>
          <button
            type="button"
            aria-pressed={preset === chosen}
            onClick={() => {
              change({ range: preset, from: undefined, to: undefined });
              onChosen();
            }}
            className="flex h-10 w-full cursor-pointer items-center rounded px-2.5 text-left hover:bg-hover aria-pressed:bg-hover aria-pressed:font-medium sm:h-8"
          >
            {messages.presets[preset]}
          </button>
        </li>
      ))}
    </ul>
  );
}
