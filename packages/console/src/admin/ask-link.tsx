import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { buttonClass } from '../controls/button.tsx';
import type { AdminSearch } from './admin-search.ts';
import type { AskingPage } from './use-ask.ts';

interface AskLinkProps {
  readonly page: AskingPage;
  readonly ask: NonNullable<AdminSearch['ask']>;
  readonly of?: string;
  readonly look?: 'primary' | 'secondary' | 'quiet';
  readonly children: ReactNode;
}

/** Looks like a button and opens a question. */
export const AskLink = ({ page, ask, of, look = 'secondary', children }: AskLinkProps) => (
  <Link to={page} search={of === undefined ? { ask } : { ask, of }} resetScroll={false} className={buttonClass(look)}>
    {children}
  </Link>
);
