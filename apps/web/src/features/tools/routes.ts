import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/root-route.tsx';

const getParentRoute = () => rootRoute;

export const toolRoutes = [
  createRoute({ getParentRoute, path: '/hulpmiddelen', component: lazyRouteComponent(() => import('./tools-page.tsx'), 'ToolsPage') }),
  createRoute({ getParentRoute, path: '/hulpmiddelen/$slug', component: lazyRouteComponent(() => import('./tool-page.tsx'), 'ToolPage') }),
];
