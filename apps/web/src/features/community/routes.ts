import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/root-route.tsx';

const getParentRoute = () => rootRoute;
const thread = lazyRouteComponent(() => import('./thread/thread-page.tsx'), 'ThreadPage');
const ownBar = { staticData: { ownBar: true } };

export const communityRoutes = [
  createRoute({ getParentRoute, path: '/gesprekken', component: lazyRouteComponent(() => import('./list/talks-page.tsx'), 'TalksPage') }),
  createRoute({ getParentRoute, path: '/gesprek/$threadId', component: thread, ...ownBar }),
  // A contribution and its conversation have one id, and one page.
  createRoute({ getParentRoute, path: '/bijdrage/$threadId', component: thread, ...ownBar }),
  createRoute({ getParentRoute, path: '/delen', component: lazyRouteComponent(() => import('./share/choose-page.tsx'), 'ChoosePage') }),
  createRoute({ getParentRoute, path: '/delen/tip', component: lazyRouteComponent(() => import('./share/tip-page.tsx'), 'TipPage') }),
  createRoute({ getParentRoute, path: '/delen/vraag', component: lazyRouteComponent(() => import('./share/question-page.tsx'), 'QuestionPage') }),
  createRoute({
    getParentRoute,
    path: '/delen/beoordeling',
    component: lazyRouteComponent(() => import('./share/choose-material-page.tsx'), 'ChooseMaterialPage'),
  }),
  createRoute({ getParentRoute, path: '/delen/beoordeling/$materialId', component: lazyRouteComponent(() => import('./share/review-page.tsx'), 'ReviewPage') }),
];
