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

/** Works of other schools that are known by their title alone. */
export const WorkCards = lazy(async () => ({ default: (await import('../features/catalog/cards/work-cards.tsx')).WorkCards }));

/** What colleagues of other schools ask a manager for. */
export const AccessRequests = lazy(async () => ({ default: (await import('../features/catalog/cards/access-requests.tsx')).AccessRequests }));

/** Whether a school lets titles be known; for its managers. */
export const ShowCardsSetting = lazy(async () => ({ default: (await import('../features/catalog/cards/show-cards-setting.tsx')).ShowCardsSetting }));

/** How much of what a school has is also elsewhere; for its managers. */
export const OverlapReport = lazy(async () => ({ default: (await import('../features/catalog/twins/overlap-report.tsx')).OverlapReport }));

/** What a school stores and may store; for its managers and administrators. */
export const SchoolStorage = lazy(async () => ({ default: (await import('../features/catalog/storage/school-storage.tsx')).SchoolStorage }));
