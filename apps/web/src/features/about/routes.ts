import { createElement } from 'react';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/root-route.tsx';
import type { Messages } from '../../i18n/language.ts';
import type { Article } from './article.ts';

/** One page to read, loaded with its text when someone goes there. */
const article = (path: string, load: () => Promise<Messages<Article>>) =>
  createRoute({
    getParentRoute: () => rootRoute,
    path,
    component: lazyRouteComponent(async () => {
      const [{ ArticlePage }, articles] = await Promise.all([import('./article-page.tsx'), load()]);
      return { default: () => createElement(ArticlePage, { articles }) };
    }),
  });

export const aboutRoutes = [
  article('/hulp', () => import('./texts/help.ts')),
  article('/toegankelijkheid', () => import('./texts/accessibility.ts')),
  article('/huisregels', () => import('./texts/rules.ts')),
  article('/zo-modereren-we', () => import('./texts/moderation.ts')),
  article('/privacy', () => import('./texts/privacy.ts')),
  article('/cookies', () => import('./texts/cookies.ts')),
  article('/contact', () => import('./texts/contact.ts')),
];
