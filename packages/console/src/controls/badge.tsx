import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

const TONES = {
  plain: 'border-line bg-sunken text-muted',
  good: 'border-good/40 text-good',
  accent: 'border-accent-ink/40 text-accent-ink',
} as const;

interface BadgeProps {
  readonly tone?: keyof typeof TONES;
  readonly children: ReactNode;
}

/** A short word about a thing, beside its name. */
export const Badge = ({ tone = 'plain', children }: BadgeProps) => (
  <span
    className={classNames(
      'inline-flex h-5 items-center rounded border px-1.5 text-2xs font-medium whitespace-nowrap',
      TONES[tone],
    )}
  >
    {children}
  </span>
);
