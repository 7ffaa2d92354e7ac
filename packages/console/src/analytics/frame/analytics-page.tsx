import type { Action } from '@playhead/contract/access';
import type { ReactNode } from 'react';
import { Guarded } from '../../access/guarded.tsx';
import { useAnalyticsMessages } from '../../i18n/analytics/analytics-messages.ts';
import { ControlBar } from './control-bar.tsx';

interface AnalyticsPageProps {
  readonly title: string;
  /** What has to be allowed; absent: to see statistics. */
  readonly action?: Action;
  /** What the page lets choose above it: all, all but the period (pages of this moment), or nothing. */
  readonly controls?: 'all' | 'noRange' | 'none';
  readonly children: ReactNode;
}

/** A page of analytics: its name, the controls of the frame, and what it shows; or what is lacking to see it. */
export function AnalyticsPage({
  title,
  action = 'View/getStatistics',
  controls = 'all',
  children,
}: AnalyticsPageProps) {
  const { analytics } = useAnalyticsMessages();
  return (
    <Guarded action={action}>
      <title>{`${title} · ${analytics} · Playhead`}</title>
      <h2 className="sr-only">{title}</h2>
      {controls !== 'none' && <ControlBar hasRange={controls === 'all'} />}
      {children}
    </Guarded>
  );
}
