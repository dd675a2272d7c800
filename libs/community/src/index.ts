import { Contribution } from './contribution/contribution.entity.ts';

export const communityEntities = [Contribution];
export { CommentService, type Post } from './comment/comment.service.ts';
export { CommunityModule } from './community.module.ts';
export { AspectInput, ContributionInput } from './contribution/contribution-input.ts';
export { ContributionService } from './contribution/contribution.service.ts';
export { AudienceChoice, ContributionKind, ContributionType } from './contribution/contribution.type.ts';
export { communityMigrations } from './migrations/index.ts';
export { ReactionService } from './reaction/reaction.service.ts';
