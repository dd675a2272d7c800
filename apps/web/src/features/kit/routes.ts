import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/root-route.tsx';

/** The sheet of components, for who builds pages; not in what people get. */
export const kitRoutes = import.meta.env.DEV
  ? [createRoute({ getParentRoute: () => rootRoute, path: '/onderdelen', component: lazyRouteComponent(() => import('./kit-page.tsx'), 'KitPage') })]
  : [];
