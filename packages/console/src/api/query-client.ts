import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { failureOf, isSignedOut } from './failure.ts';

/** The cache of what the server said. `onSignedOut` is called whenever an answer says that the session is no more. */
export function createQueryClient(onSignedOut: () => void): QueryClient {
  const onError = (error: unknown) => {
    if (isSignedOut(failureOf(error))) onSignedOut();
  };
  return new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      // The client itself tries again where that may help.
      queries: { networkMode: 'always', retry: false },
      mutations: { networkMode: 'always' },
    },
  });
}
