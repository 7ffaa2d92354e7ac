import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router';
import { parseAdminSearch } from './admin/admin-search.ts';
import { parseAuditSearch } from './admin/audit/audit-search.ts';
import type { ContentSearch } from './analytics/content/content-search.ts';
import { parseAnalyticsSearch } from './analytics/frame/analytics-search.ts';
import type { ViewListSearch } from './analytics/views/list/view-list-search.ts';
import type { Api } from './api/client.ts';
import type { SessionKeeper } from './api/session-keeper.ts';
import { parseDeploymentSearch, parseDeploymentsSearch } from './deployments/deployments-search.ts';
import { parsePlayerSearch } from './player/player-search.ts';
import { parseListSearch } from './players/list-search.ts';
import { PlayersPage } from './players/players-page.tsx';
import { FailedPage } from './shell/failed-page.tsx';
import { NotFoundPage } from './shell/not-found-page.tsx';
import { Shell } from './shell/shell.tsx';
import { SignInPage } from './sign-in/sign-in-page.tsx';
import { parseSignInSearch } from './sign-in/sign-in-search.ts';

/** What routes may use before their screens are there. */
export interface RouterContext {
  readonly api: Api;
  readonly sessions: SessionKeeper;
}

const rootRoute = createRootRouteWithContext<RouterContext>()({ component: Outlet });

const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: parseSignInSearch,
  beforeLoad: ({ context: { sessions } }) => {
    if (sessions.kept() !== undefined) throw redirect({ to: '/players' });
  },
  component: SignInPage,
});

const consoleRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'console',
  beforeLoad: async ({ context: { api, sessions }, location }) => {
    const session = sessions.kept() ?? (await api.session.current());
    if (session === undefined) {
      const next = `${location.pathname}${location.searchStr}`;
      throw redirect({ to: '/sign-in', search: next === '/' ? {} : { next } });
    }
    sessions.keep(session);
    return { session };
  },
  component: Shell,
});

const homeRoute = createRoute({
  getParentRoute: () => consoleRoute,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/players', replace: true });
  },
});

const playersRoute = createRoute({
  getParentRoute: () => consoleRoute,
  path: '/players',
  validateSearch: parseListSearch,
  component: PlayersPage,
});

const playerRoute = createRoute({
  getParentRoute: () => consoleRoute,
  path: '/players/$playerNo',
  validateSearch: parsePlayerSearch,
  component: lazyRouteComponent(() => import('./player/player-page.tsx'), 'PlayerPage'),
});

// One file for all of them: whoever opens one often goes on to the next.
const deploymentPages = () => import('./deployments/pages.ts');

const deploymentsLayoutRoute = createRoute({
  getParentRoute: () => consoleRoute,
  path: '/players/$playerNo/deployments',
  component: lazyRouteComponent(deploymentPages, 'DeploymentsLayout'),
});

const deploymentsRoute = createRoute({
  getParentRoute: () => deploymentsLayoutRoute,
  path: '/',
  validateSearch: parseDeploymentsSearch,
  component: lazyRouteComponent(deploymentPages, 'DeploymentsPage'),
});

const editOptionsRoute = createRoute({
  getParentRoute: () => deploymentsLayoutRoute,
  path: '/edit',
  component: lazyRouteComponent(deploymentPages, 'EditPage'),
});

const deploymentRoute = createRoute({
  getParentRoute: () => deploymentsLayoutRoute,
  path: '/$number',
  validateSearch: parseDeploymentSearch,
  component: lazyRouteComponent(deploymentPages, 'DeploymentPage'),
});

const analyticsPages = () => import('./analytics/pages.ts');

const analyticsRoute = createRoute({
  getParentRoute: () => consoleRoute,
  path: '/analytics',
  validateSearch: parseAnalyticsSearch,
  component: lazyRouteComponent(analyticsPages, 'AnalyticsLayout'),
});

const overviewRoute = createRoute({
  getParentRoute: () => analyticsRoute,
  path: '/',
  component: lazyRouteComponent(analyticsPages, 'OverviewPage'),
});

const watchingRoute = createRoute({
  getParentRoute: () => analyticsRoute,
  path: '/viewing',
  component: lazyRouteComponent(analyticsPages, 'WatchingPage'),
});

const qualityRoute = createRoute({
  getParentRoute: () => analyticsRoute,
  path: '/quality',
  component: lazyRouteComponent(analyticsPages, 'QualityPage'),
});

const errorsRoute = createRoute({
  getParentRoute: () => analyticsRoute,
  path: '/errors',
  component: lazyRouteComponent(analyticsPages, 'ErrorsPage'),
});

const audienceRoute = createRoute({
  getParentRoute: () => analyticsRoute,
  path: '/audience',
  component: lazyRouteComponent(analyticsPages, 'AudiencePage'),
});

const changesRoute = createRoute({
  getParentRoute: () => analyticsRoute,
  path: '/changes',
  component: lazyRouteComponent(analyticsPages, 'ChangesPage'),
});

const usageRoute = createRoute({
  getParentRoute: () => analyticsRoute,
  path: '/usage',
  component: lazyRouteComponent(analyticsPages, 'UsagePage'),
});

const viewsRoute = createRoute({
  getParentRoute: () => analyticsRoute,
  path: '/views',
  validateSearch: (search: ViewListSearch) => search,
  component: lazyRouteComponent(analyticsPages, 'ViewsPage'),
});

const liveRoute = createRoute({
  getParentRoute: () => analyticsRoute,
  path: '/live',
  component: lazyRouteComponent(analyticsPages, 'LivePage'),
});

const contentRoute = createRoute({
  getParentRoute: () => analyticsRoute,
  path: '/content',
  validateSearch: (search: ContentSearch) => search,
  component: lazyRouteComponent(analyticsPages, 'ContentPage'),
});

// Beside the layout of the analytics pages: a single view has a heading of its own, and no range.
const oneViewRoute = createRoute({
  getParentRoute: () => consoleRoute,
  path: '/analytics/views/$viewId',
  component: lazyRouteComponent(analyticsPages, 'OneViewPage'),
});

const adminPages = () => import('./admin/pages.ts');

const adminRoute = createRoute({
  getParentRoute: () => consoleRoute,
  path: '/admin',
  component: lazyRouteComponent(adminPages, 'AdminLayout'),
});

const adminHomeRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/admin/keys', replace: true });
  },
});

const keysRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: '/keys',
  validateSearch: parseAdminSearch,
  component: lazyRouteComponent(adminPages, 'KeysPage'),
});

const usersRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: '/users',
  validateSearch: parseAdminSearch,
  component: lazyRouteComponent(adminPages, 'UsersPage'),
});

const subAccountsRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: '/sub-accounts',
  validateSearch: parseAdminSearch,
  component: lazyRouteComponent(adminPages, 'SubAccountsPage'),
});

const policiesRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: '/policies',
  validateSearch: parseAdminSearch,
  component: lazyRouteComponent(adminPages, 'PoliciesPage'),
});

const passwordRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: '/password',
  component: lazyRouteComponent(adminPages, 'PasswordPage'),
});

const auditRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: '/audit',
  validateSearch: parseAuditSearch,
  component: lazyRouteComponent(adminPages, 'AuditListPage'),
});

const auditEntryRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: '/audit/$entryId',
  validateSearch: parseAuditSearch,
  component: lazyRouteComponent(adminPages, 'AuditEntryPage'),
});

const routeTree = rootRoute.addChildren([
  signInRoute,
  consoleRoute.addChildren([
    homeRoute,
    playersRoute,
    playerRoute,
    deploymentsLayoutRoute.addChildren([deploymentsRoute, editOptionsRoute, deploymentRoute]),
    analyticsRoute.addChildren([
      overviewRoute,
      watchingRoute,
      qualityRoute,
      errorsRoute,
      audienceRoute,
      changesRoute,
      usageRoute,
      viewsRoute,
      liveRoute,
      contentRoute,
    ]),
    oneViewRoute,
    adminRoute.addChildren([
      adminHomeRoute,
      keysRoute,
      usersRoute,
      subAccountsRoute,
      policiesRoute,
      auditRoute,
      auditEntryRoute,
      passwordRoute,
    ]),
  ]),
]);

/** The console's pages by address. `basepath` is where the server keeps the console, e.g. `/console`. */
export const createConsoleRouter = (context: RouterContext, basepath: string) =>
  createRouter({
    routeTree,
    basepath,
    context,
    scrollRestoration: true,
    defaultErrorComponent: FailedPage,
    defaultNotFoundComponent: NotFoundPage,
  });

/** The router of the console. */
export type ConsoleRouter = ReturnType<typeof createConsoleRouter>;

declare module '@tanstack/react-router' {
  interface Register {
    router: ConsoleRouter;
  }
}
