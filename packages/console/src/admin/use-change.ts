import { useMutation, useQueryClient } from '@tanstack/react-query';

/** What administration keeps in the cache, by the first part of its key. */
export type Listed = 'keys' | 'users' | 'sub-accounts' | 'policies';

/**
 * Changes something; the lists that tell of it are asked for again, also after a refusal, which may mean that they are old. `onDone` is
 * called before that, e.g. to close a dialog about what is gone then.
 */
export function useChange<Wish, Result>(
  change: (wish: Wish) => Promise<Result>,
  lists: readonly Listed[],
  onDone?: () => void,
) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async (wish: Wish) => {
      const result = await change(wish);
      onDone?.();
      return result;
    },
    onSettled: async () => {
      await Promise.all([...lists, 'audit'].map((list) => queryClient.invalidateQueries({ queryKey: [list] })));
    },
  });
}
