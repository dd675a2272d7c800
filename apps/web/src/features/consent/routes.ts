import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/root-route.tsx';

const getParentRoute = () => rootRoute;

/** Makers answer, stop and change; managers follow and ask; both read the log. */
export const consentRoutes = [
  createRoute({ getParentRoute, path: '/toestemming', component: lazyRouteComponent(() => import('./author/author-page.tsx'), 'AuthorPage') }),
  createRoute({
    getParentRoute,
    path: '/toestemming/wijzigen/$consentId',
    component: lazyRouteComponent(() => import('./author/change-page.tsx'), 'ChangePage'),
  }),
  createRoute({
    getParentRoute,
    path: '/toestemming/logboek/$materialId',
    component: lazyRouteComponent(() => import('./ledger/ledger-page.tsx'), 'LedgerPage'),
  }),
  createRoute({ getParentRoute, path: '/toestemming/gemaakt/$materialId', component: lazyRouteComponent(() => import('./makers/made-page.tsx'), 'MadePage') }),
  createRoute({ getParentRoute, path: '/toestemming/makers/$materialId', component: lazyRouteComponent(() => import('./makers/judge-page.tsx'), 'JudgePage') }),
  createRoute({ getParentRoute, path: '/toestemming/afspraken', component: lazyRouteComponent(() => import('./standing/standing-page.tsx'), 'StandingPage') }),
  createRoute({
    getParentRoute,
    path: '/toestemming/vrijgave',
    component: lazyRouteComponent(() => import('./clearance/clearance-page.tsx'), 'ClearancePage'),
  }),
  createRoute({
    getParentRoute,
    path: '/toestemming/bewijs/$consentId',
    component: lazyRouteComponent(() => import('./receipt/receipt-page.tsx'), 'ReceiptPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/antwoord/bewijs/$consentId',
    component: lazyRouteComponent(() => import('./receipt/receipt-page.tsx'), 'LinkReceiptPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/antwoord/logboek',
    component: lazyRouteComponent(() => import('./link/link-ledger-page.tsx'), 'LinkLedgerPage'),
  }),
  createRoute({ getParentRoute, path: '/antwoord', component: lazyRouteComponent(() => import('./link/link-page.tsx'), 'LinkPage') }),
  createRoute({ getParentRoute, path: '/toestemming/bord', component: lazyRouteComponent(() => import('./board/board-page.tsx'), 'BoardPage') }),
  createRoute({ getParentRoute, path: '/toestemming/vragen', component: lazyRouteComponent(() => import('./ask/ask-page.tsx'), 'AskPage') }),
];
