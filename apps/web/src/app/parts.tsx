import { lazy } from 'react';

/*
 * Parts of a page that another feature makes. A page shows them by name and loads them when it does, so that features
 * stay apart. Put each in a `Suspense`.
 */

/** What colleagues thought of a material. */
export const MaterialReviews = lazy(async () => ({ default: (await import('../features/community/material/reviews.tsx')).MaterialReviews }));

/** Tips about a material. */
export const MaterialTips = lazy(async () => ({ default: (await import('../features/community/material/tips.tsx')).MaterialTips }));

/** The last messages about a material. */
export const MaterialThread = lazy(async () => ({ default: (await import('../features/community/material/conversation.tsx')).MaterialThread }));

/** Tips that name a tool. */
export const ToolTips = lazy(async () => ({ default: (await import('../features/community/material/tips.tsx')).ToolTips }));
