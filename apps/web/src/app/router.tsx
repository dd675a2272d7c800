/*
 * The addresses of the client. How to add a page:
 *
 * 1. `src/features/<context>/<page>.tsx` exports the page as a component. It begins with `PageHead` or `PageTitle`
 *    (app/page.tsx), asks with `useQuery(queryOf(SomethingDoc, { id }))` (app/api.ts), shows every state with `Loaded`
 *    (app/loaded.tsx), stays fresh with `useLive('material', id)` (app/live.ts) and keeps what is typed with `useDraft`.
 *    Parts come from `src/ui`, one file per family; the sheet at /onderdelen shows them all (dev only).
 * 2. `src/features/<context>/<page>.graphql` holds its documents; `npm run codegen` writes `src/gql/<context>.ts` with
 *    `SomethingDoc` and its types. Fragments for everyone are in `src/fragments`. The output is committed.
 * 3. `src/features/<context>/messages.{nl,en,}.ts` hold its words: `useT(messages)`. No sentence stands in a component.
 * 4. `src/features/<context>/routes.ts` makes the routes, each with its page in a chunk of its own:
 *      export const materialRoute = createRoute({
 *        getParentRoute: () => rootRoute,
 *        path: '/materiaal/$materialId',
 *        component: lazyRouteComponent(() => import('./material-page.tsx'), 'MaterialPage'),
 *      });
 *    A page reads its parameters with `getRouteApi('/materiaal/$materialId').useParams()`, so that it does not import
 *    its own route. Search parameters are words, or lists of words where one is repeated (search-params.ts).
 * 5. The route is added to `children` below. That is all.
 *
 * A feature imports `app`, `ui`, `i18n`, `gql` and the kernel, never another feature: what two need moves to `ui`.
 * No `style` in a component but for a length that is data (a bar, a column); shapes are in `src/ui/styles`.
 */
import { createRouter } from '@tanstack/react-router';
import { administrationRoutes } from '../features/administration/routes.ts';
import { aboutRoutes } from '../features/about/routes.ts';
import { catalogRoutes } from '../features/catalog/routes.ts';
import { communityRoutes } from '../features/community/routes.ts';
import { consentRoutes } from '../features/consent/routes.ts';
import { homeRoutes } from '../features/home/routes.ts';
import { identityRoutes } from '../features/identity/routes.ts';
import { kitRoutes } from '../features/kit/routes.ts';
import { moderationRoutes } from '../features/moderation/routes.ts';
import { schoolRoutes } from '../features/schools/routes.ts';
import { searchRoutes } from '../features/search/routes.ts';
import { settingsRoutes } from '../features/settings/routes.ts';
import { toolRoutes } from '../features/tools/routes.ts';
import { Skeleton } from '../ui/state.tsx';
import { NotFound } from './not-found.tsx';
import { rootRoute } from './root-route.tsx';
import { RouteError } from './route-error.tsx';
import { parseSearch, stringifySearch } from './search-params.ts';

const children = [
  ...aboutRoutes,
  ...administrationRoutes,
  ...catalogRoutes,
  ...communityRoutes,
  ...consentRoutes,
  ...homeRoutes,
  ...identityRoutes,
  ...kitRoutes,
  ...moderationRoutes,
  ...schoolRoutes,
  ...searchRoutes,
  ...settingsRoutes,
  ...toolRoutes,
];

export const router = createRouter({
  routeTree: rootRoute.addChildren(children),
  defaultPreload: 'intent',
  defaultPendingMs: 300,
  defaultPendingComponent: () => <Skeleton shape="page" />,
  defaultErrorComponent: RouteError,
  defaultNotFoundComponent: NotFound,
  scrollRestoration: true,
  parseSearch,
  stringifySearch,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
