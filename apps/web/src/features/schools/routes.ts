import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/root-route.tsx';

const getParentRoute = () => rootRoute;

export const schoolRoutes = [
  createRoute({ getParentRoute, path: '/scholen', component: lazyRouteComponent(() => import('./schools-page.tsx'), 'SchoolsPage') }),
  createRoute({ getParentRoute, path: '/mijn-school', component: lazyRouteComponent(() => import('./my-school-page.tsx'), 'MySchoolPage') }),
  createRoute({ getParentRoute, path: '/school/$slug', component: lazyRouteComponent(() => import('./school-page.tsx'), 'SchoolPage') }),
  createRoute({ getParentRoute, path: '/school/$slug/leden', component: lazyRouteComponent(() => import('./members/members-page.tsx'), 'MembersPage') }),
  createRoute({ getParentRoute, path: '/school/$slug/domeinen', component: lazyRouteComponent(() => import('./domains-page.tsx'), 'DomainsPage') }),
  createRoute({ getParentRoute, path: '/school/$slug/bereik', component: lazyRouteComponent(() => import('./reach-page.tsx'), 'ReachPage') }),
  createRoute({ getParentRoute, path: '/school/$slug/export', component: lazyRouteComponent(() => import('./export/export-page.tsx'), 'ExportPage') }),
  createRoute({ getParentRoute, path: '/mensen/$personId', component: lazyRouteComponent(() => import('./person-page.tsx'), 'PersonPage') }),
];
