import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/root-route.tsx';

export const searchRoutes = [
  createRoute({ getParentRoute: () => rootRoute, path: '/zoeken', component: lazyRouteComponent(() => import('./search-page.tsx'), 'SearchPage') }),
];
