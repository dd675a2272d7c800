import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/root-route.tsx';

const getParentRoute = () => rootRoute;

export const identityRoutes = [
  createRoute({ getParentRoute, path: '/inloggen', component: lazyRouteComponent(() => import('./sign-in-page.tsx'), 'SignInPage') }),
  createRoute({ getParentRoute, path: '/aanmelden', component: lazyRouteComponent(() => import('./sign-up-page.tsx'), 'SignUpPage') }),
  createRoute({ getParentRoute, path: '/bevestigen', component: lazyRouteComponent(() => import('./verify-page.tsx'), 'VerifyPage') }),
  createRoute({ getParentRoute, path: '/wachtwoord', component: lazyRouteComponent(() => import('./password-page.tsx'), 'PasswordPage') }),
  createRoute({ getParentRoute, path: '/adres', component: lazyRouteComponent(() => import('./address-page.tsx'), 'AddressPage') }),
  createRoute({ getParentRoute, path: '/uitnodiging', component: lazyRouteComponent(() => import('./invitation-page.tsx'), 'InvitationPage') }),
  createRoute({ getParentRoute, path: '/demo/postvak', component: lazyRouteComponent(() => import('./demo-mail-page.tsx'), 'DemoMailPage') }),
];
