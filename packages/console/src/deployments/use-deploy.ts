import { useMutation, useQueryClient } from '@tanstack/react-query';

/** Changes what a player shows; everything that is known of the player is asked for again, also after a refusal. */
export function useDeploy<Result, Wish = void>(playerNo: number, deploy: (wish: Wish) => Promise<Result>) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: deploy,
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['player', playerNo] }),
  });
}
