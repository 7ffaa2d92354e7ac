import { useInfiniteQuery } from '@tanstack/react-query';
import { useApi } from '../api/api-context.tsx';
import { useAdminMessages } from '../i18n/admin/admin-messages.ts';
import { usePlayerNo } from '../player/use-player-view.ts';
import { historyQuery } from './queries.ts';

/** Deployments that one can be compared with: those of the history that are loaded, and the one that the address names. */
export function useOthers(number: number, against: number | undefined) {
  const { deployments: texts } = useAdminMessages();
  const { data } = useInfiniteQuery(historyQuery(useApi(), usePlayerNo()));
  const known = data?.pages.flatMap(({ list }) => list).filter((other) => other.number !== number) ?? [];
  const choices = known.map((other) => ({ value: String(other.number), label: labelOf(other) }));
  const isListed = against === undefined || against === 0 || known.some((other) => other.number === against);
  return isListed ? choices : [{ value: String(against), label: texts.current(against) }, ...choices];

  function labelOf(other: (typeof known)[number]): string {
    if (other.is_production) return texts.compareProduction(other.number);
    return other.is_develop ? texts.compareDevelop(other.number) : texts.current(other.number);
  }
}
