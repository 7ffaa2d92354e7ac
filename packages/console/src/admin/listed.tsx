import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { FailurePanel } from '../controls/failure-panel.tsx';
import { ListSkeleton } from '../controls/list-skeleton.tsx';

interface ListedProps<Item> {
  readonly query: UseQueryResult<{ readonly list: readonly Item[] }>;
  readonly failed: string;
  /** In the place of an empty list. */
  readonly empty?: ReactNode;
  readonly children: (item: Item) => ReactNode;
}

/** A list of things: while it loads, where it could not be had, where it is empty, and as it is. */
export function Listed<Item>({ query: { data, error, refetch }, failed, empty, children }: ListedProps<Item>) {
  if (data === undefined) {
    if (error === null) return <ListSkeleton />;
    return <FailurePanel title={failed} error={error} onRetry={() => void refetch()} />;
  }
  if (data.list.length === 0) return empty;
  return <ul className="divide-y divide-line rounded-lg border border-line bg-surface">{data.list.map(children)}</ul>;
}
