import { CSPProvider } from '@base-ui/react/csp-provider';
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { ApiProvider } from './api/api-context.tsx';
import { type Api, createApi } from './api/client.ts';
import { createQueryClient } from './api/query-client.ts';
import { createSessionKeeper, type SessionKeeper } from './api/session-keeper.ts';
import { ThemeProvider } from './appearance/theme-provider.tsx';
import { LanguageProvider } from './i18n/language-provider.tsx';
import { type ConsoleRouter, createConsoleRouter } from './router.tsx';

/** Everything that the console's screens need from below. */
export interface ConsoleParts {
  readonly api: Api;
  readonly queryClient: QueryClient;
  readonly router: ConsoleRouter;
}

/** Wires client, cache and router. `origin` is the server's; `basepath` is where it keeps the console. */
export function createConsole(origin: string, basepath: string): ConsoleParts {
  const sessions = createSessionKeeper();
  const queryClient = createQueryClient(() => leaveEndedSession(sessions, router));
  const api = createApi(origin, () => sessions.kept()?.csrf_token);
  const router = createConsoleRouter({ api, sessions }, basepath);
  return { api, queryClient, router };
}

/** The console's root component. */
export const App = ({ api, queryClient, router }: ConsoleParts) => (
  <ThemeProvider>
    <LanguageProvider>
      {/* Base UI's few style elements would be blocked by the page's policy. */}
      <CSPProvider disableStyleElements>
        <QueryClientProvider client={queryClient}>
          <ApiProvider api={api}>
            <RouterProvider router={router} />
          </ApiProvider>
        </QueryClientProvider>
      </CSPProvider>
    </LanguageProvider>
  </ThemeProvider>
);

// Without a session there was nothing to end: the routes themselves lead to the sign-in page then.
function leaveEndedSession(sessions: SessionKeeper, router: ConsoleRouter): void {
  if (sessions.kept() === undefined) return;
  const { pathname, searchStr } = router.state.location;
  sessions.forget();
  void router.navigate({ to: '/sign-in', search: { next: `${pathname}${searchStr}`, ended: true }, replace: true });
}
