import type { CreatePlayer } from '@playhead/contract/api';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useApi } from '../api/api-context.tsx';

/** Creates a player, then goes to its embed code, which is what one creates a player for. */
export function useCreatePlayer() {
  const api = useApi();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: (player: CreatePlayer) => api.players.create(player),
    onSuccess: async (player) => {
      void queryClient.invalidateQueries({ queryKey: ['players'] });
      await navigate({
        to: '/players/$playerNo',
        params: { playerNo: String(player.no) },
        search: { tab: 'embed' },
      });
    },
  });
}
