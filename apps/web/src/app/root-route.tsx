import { createRootRoute } from '@tanstack/react-router';
import { NotFound } from './not-found.tsx';
import { RouteError } from './route-error.tsx';
import { Shell } from './shell.tsx';

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    /** This page has its own bar at the bottom of a phone (an answer, a message), so the quick menu stays away. */
    ownBar?: boolean;
  }
}

/** The parent of every route; the frame stands around it. */
export const rootRoute = createRootRoute({ component: Shell, notFoundComponent: NotFound, errorComponent: RouteError });
