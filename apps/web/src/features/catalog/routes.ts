import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/root-route.tsx';

const getParentRoute = () => rootRoute;

export const catalogRoutes = [
  createRoute({ getParentRoute, path: '/materiaal/$materialId', component: lazyRouteComponent(() => import('./material-page.tsx'), 'MaterialPage') }),
  createRoute({ getParentRoute, path: '/materiaal/$materialId/bewerken', component: lazyRouteComponent(() => import('./edit-page.tsx'), 'EditPage') }),
  createRoute({
    getParentRoute,
    path: '/materiaal/$materialId/versies',
    component: lazyRouteComponent(() => import('./versions/versions-page.tsx'), 'VersionsPage'),
  }),
  createRoute({ getParentRoute, path: '/mijn-materiaal', component: lazyRouteComponent(() => import('./own/own-page.tsx'), 'OwnMaterialsPage') }),
  createRoute({ getParentRoute, path: '/importeren', component: lazyRouteComponent(() => import('./import/import-page.tsx'), 'ImportPage') }),
  createRoute({
    getParentRoute,
    path: '/importeren/$importId',
    component: lazyRouteComponent(() => import('./import/import-result-page.tsx'), 'ImportResultPage'),
  }),
];
