import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/root-route.tsx';

const getParentRoute = () => rootRoute;

export const administrationRoutes = [
  createRoute({ getParentRoute, path: '/beheer/mensen', component: lazyRouteComponent(() => import('./accounts-page.tsx'), 'AccountsPage') }),
  createRoute({ getParentRoute, path: '/beheer/academies', component: lazyRouteComponent(() => import('./academies/academies-page.tsx'), 'AcademiesPage') }),
  createRoute({
    getParentRoute,
    path: '/beheer/academies/$importId',
    component: lazyRouteComponent(() => import('./academies/academy-page.tsx'), 'AcademyPage'),
  }),
  createRoute({ getParentRoute, path: '/beheer/logboek', component: lazyRouteComponent(() => import('./audit-page.tsx'), 'AuditPage') }),
];
