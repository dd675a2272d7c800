import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/root-route.tsx';

export const homeRoutes = [
  createRoute({ getParentRoute: () => rootRoute, path: '/', component: lazyRouteComponent(() => import('./home-page.tsx'), 'HomePage') }),
  createRoute({ getParentRoute: () => rootRoute, path: '/wacht', component: lazyRouteComponent(() => import('./waiting-page.tsx'), 'WaitingPage') }),
];
