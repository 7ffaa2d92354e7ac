import type { ViewSummary } from '@playhead/contract/api';
import { QUALITY_FLAGS, signalsIn } from '@playhead/contract/beats';
import { Badge } from '../../controls/badge.tsx';
import { useViewsMessages, type ViewsMessages } from '../../i18n/views/views-messages.ts';

interface ViewFlagsProps {
  readonly view: Pick<ViewSummary, 'bot' | 'quality_flags' | 'reporter'>;
  /** Whether reports of it are missing. */
  readonly isPartial?: boolean;
}

/** What is out of the ordinary about a view, in a word each. */
export function ViewFlags({ view, isPartial = false }: ViewFlagsProps) {
  const { flag: texts } = useViewsMessages();
  return flagsOf(view, isPartial).map((flag) => <Badge key={flag}>{texts[flag]}</Badge>);
}

type Flag = keyof ViewsMessages['flag'];

function flagsOf({ bot, quality_flags, reporter }: ViewFlagsProps['view'], isPartial: boolean): readonly Flag[] {
  const signals = signalsIn(quality_flags, QUALITY_FLAGS);
  return [
    ...(bot ? ['bot' as const] : []),
    ...(reporter === 'cmcd' || reporter === 'sample' ? [reporter as 'cmcd' | 'sample'] : []),
    ...(signals.includes('clockFarOff') ? ['clock' as const] : []),
    ...(signals.some((name) => name !== 'clockFarOff') ? ['cut' as const] : []),
    ...(isPartial ? ['partial' as const] : []),
  ];
}
