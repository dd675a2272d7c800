import type { ContributionRow } from './contribution.repository.ts';
import { AudienceChoice, type ContributionKind, type ContributionType } from './contribution.type.ts';

/** A row in the shape of the API. */
export const contributionFace = ({ solvedBy, aspects, ...row }: ContributionRow): ContributionType => ({
  ...row,
  kind: row.kind as ContributionKind,
  aspects: Object.entries(aspects).map(([aspect, score]) => ({ aspect, score })),
  audience: row.audienceId === null ? AudienceChoice.EVERYONE : AudienceChoice.MY_SCHOOL,
  hidden: row.hiddenAt !== null,
  solvedById: solvedBy,
});
