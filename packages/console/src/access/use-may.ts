import type { Action } from '@playhead/contract/access';
import { useRouteContext } from '@tanstack/react-router';
import { useCallback } from 'react';

/** Tells whether whoever is signed in may do something, as far as was known when they signed in. The server has the last word. */
export function useMay(): (action: Action) => boolean {
  const { session } = useRouteContext({ from: '/console' });
  return useCallback((action) => session.actions.includes(action), [session]);
}
