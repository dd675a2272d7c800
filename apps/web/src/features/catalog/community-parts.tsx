import { lazy, Suspense } from 'react';
import { useSession } from '../../app/session.ts';
import { Skeleton } from '../../ui/state.tsx';

// What colleagues say belongs to another room; it comes beside the page, so that the work itself is there first.
const Reviews = lazy(async () => ({ default: (await import('../community/material/reviews.tsx')).MaterialReviews }));
const Tips = lazy(async () => ({ default: (await import('../community/material/tips.tsx')).MaterialTips }));
const Thread = lazy(async () => ({ default: (await import('../community/material/conversation.tsx')).MaterialThread }));

/** Reviews, tips and the conversation about a work that is online. */
export function CommunityParts({ materialId }: { materialId: string }) {
  const { me } = useSession();
  return (
    <Suspense fallback={<Skeleton shape="rows" rows={2} />}>
      <Reviews materialId={materialId} />
      <Tips materialId={materialId} />
      {me && <Thread materialId={materialId} />}
    </Suspense>
  );
}
