import { Popover } from '@base-ui/react/popover';
import { METRICS, type MetricDefinition, type MetricId } from '@playhead/contract/metrics';
import { Info } from 'lucide-react';
import { popupClass } from '../../controls/menu-popup.tsx';
import { useLanguage } from '../../i18n/language-provider.tsx';

/** A small button that explains a metric by its formula and what was chosen where others choose otherwise; opens on hover, click and from the keyboard. */
export function MetricInfo({ metric }: { readonly metric: MetricId }) {
  const { language, messages } = useLanguage();
  const { title, formula, choice }: MetricDefinition = METRICS[metric];
  return (
    <Popover.Root>
      <Popover.Trigger
        openOnHover
        delay={250}
        aria-label={messages.aboutMetric(title[language])}
        className="-my-1 -ml-0.5 inline-flex size-6 cursor-pointer items-center justify-center rounded hover:text-ink"
      >
        <Info aria-hidden className="size-3.5" />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner side="bottom" sideOffset={4} collisionPadding={12} className="z-30">
          <Popover.Popup className={`${popupClass} max-w-72 p-3.5 text-[0.8125rem] leading-5`}>
            <Popover.Title className="font-semibold">{title[language]}</Popover.Title>
            <Popover.Description className="mt-1 text-muted">{formula[language]}</Popover.Description>
            {choice && <p className="mt-2 text-muted">{choice[language]}</p>}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
