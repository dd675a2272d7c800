import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/root-route.tsx';

const getParentRoute = () => rootRoute;

export const settingsRoutes = [
  createRoute({ getParentRoute, path: '/instellingen', component: lazyRouteComponent(() => import('./profile-page.tsx'), 'ProfilePage') }),
  createRoute({ getParentRoute, path: '/instellingen/beveiliging', component: lazyRouteComponent(() => import('./security-page.tsx'), 'SecurityPage') }),
  createRoute({ getParentRoute, path: '/instellingen/sleutels', component: lazyRouteComponent(() => import('./keys-page.tsx'), 'KeysPage') }),
  createRoute({ getParentRoute, path: '/instellingen/besluiten', component: lazyRouteComponent(() => import('./decisions-page.tsx'), 'DecisionsPage') }),
  createRoute({ getParentRoute, path: '/instellingen/gegevens', component: lazyRouteComponent(() => import('./data-page.tsx'), 'DataPage') }),
  createRoute({ getParentRoute, path: '/instellingen/logboek', component: lazyRouteComponent(() => import('./ledger-page.tsx'), 'MyLedgerPage') }),
  createRoute({ getParentRoute, path: '/instellingen/wissen', component: lazyRouteComponent(() => import('./erase-page.tsx'), 'ErasePage') }),
];
