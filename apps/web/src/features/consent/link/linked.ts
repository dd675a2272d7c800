import type { LinkedConsentFragment } from '../../../gql/consent.ts';
import type { OwnConsent } from '../author/questions.ts';

/** An address of ours that opens for whoever holds this link. */
const withLink = (url: string, token: string): string => `${url}?${new URLSearchParams({ link: token })}`;

/** A question that came by link, in the shape of one that someone reads signed in. */
export function ownOf({ material: work, ...consent }: LinkedConsentFragment, token: string): OwnConsent {
  return {
    ...consent,
    material: work && { ...work, versionNumber: work.newestNumber, thumbnailUrl: work.thumbnailUrl && withLink(work.thumbnailUrl, token) },
    linked: {
      description: work?.description ?? null,
      files: (work?.files ?? []).map((file) => ({ ...file, url: withLink(file.url, token) })),
    },
  };
}
