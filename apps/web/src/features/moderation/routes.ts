import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/root-route.tsx';

/** One page around both, so that the list stays where it was while the case changes. */
const queue = createRoute({
  getParentRoute: () => rootRoute,
  path: '/moderatie',
  component: lazyRouteComponent(() => import('./queue-page.tsx'), 'QueuePage'),
});

export const moderationRoutes = [queue.addChildren([createRoute({ getParentRoute: () => queue, path: '$caseId' })])];
