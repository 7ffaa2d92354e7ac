import { Link } from '@tanstack/react-router';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { useMessages } from '../i18n/language-provider.tsx';
import { useListSearch } from './use-list-search.ts';

/** Head of the creation date's column; turns the order round. */
export function CreatedHeader() {
  const messages = useMessages();
  const { size, sort } = useListSearch();
  const isOldestFirst = sort === 'asc';
  const Icon = isOldestFirst ? ArrowUp : ArrowDown;
  return (
    <Link
      to="/players"
      search={{ ...(size === undefined ? {} : { size }), ...(isOldestFirst ? {} : { sort: 'asc' as const }) }}
      title={isOldestFirst ? messages.sortNewestFirst : messages.sortOldestFirst}
      className="inline-flex items-center gap-1 rounded hover:text-ink"
    >
      {messages.columnCreated}
      <Icon aria-hidden className="size-3.5" />
      <span className="sr-only">{isOldestFirst ? messages.sortOldestFirst : messages.sortNewestFirst}</span>
    </Link>
  );
}
