import { hasRole, isPlatformModerator } from '@deelgenoot/access';
import { CatalogModule, MATERIAL } from '@deelgenoot/catalog';
import { ConsentModule } from '@deelgenoot/consent';
import { IdentityModule } from '@deelgenoot/identity';
import { ModerationModule, QUEUE, QUEUE_ID } from '@deelgenoot/moderation';
import { Notifications, NotificationsModule } from '@deelgenoot/notifications';
import { OffersModule } from '@deelgenoot/offers';
import { RealtimeModule, RoomGuards } from '@deelgenoot/realtime';
import { SearchModule } from '@deelgenoot/search';
import { Module, type OnModuleInit } from '@nestjs/common';
import { Grounds } from './audience/ground.ts';
import { Readers } from './audience/readers.ts';
import { CommentNews } from './comment/comment-news.ts';
import { Comments } from './comment/comment.loader.ts';
import { CommentModeration } from './comment/comment.moderation.ts';
import { CommentRepository } from './comment/comment.repository.ts';
import { CommentResolver } from './comment/comment.resolver.ts';
import { CommentService } from './comment/comment.service.ts';
import { ContributionIndexer } from './contribution/contribution.indexer.ts';
import { ContributionLoader } from './contribution/contribution.loader.ts';
import { ContributionModeration } from './contribution/contribution.moderation.ts';
import { ContributionRepository } from './contribution/contribution.repository.ts';
import { ContributionHitResolver } from './contribution/search-hit.resolver.ts';
import { ContributionResolver } from './contribution/contribution.resolver.ts';
import { ContributionService } from './contribution/contribution.service.ts';
import { Counts } from './counts/counts.loader.ts';
import { CountsRepository } from './counts/counts.repository.ts';
import { MaterialTalkResolver, ToolTalkResolver } from './counts/counts.resolver.ts';
import { EraseWords } from './erasure/erase-words.ts';
import { ACTION_LIMITS, ActionLimits, LIMITS_IN_FORCE } from './limits/limits.ts';
import { Reactions } from './reaction/reaction.loader.ts';
import { ReactionRepository } from './reaction/reaction.repository.ts';
import { ReactionResolver } from './reaction/reaction.resolver.ts';
import { ReactionService } from './reaction/reaction.service.ts';
import { Threads } from './thread/thread.loader.ts';
import { ThreadModeration } from './thread/thread.moderation.ts';
import { ThreadRepository } from './thread/thread.repository.ts';
import { ThreadResolver } from './thread/thread.resolver.ts';

/** Tips, reviews and questions, and the conversations under them and under materials. */
@Module({
  imports: [IdentityModule, ModerationModule, SearchModule, RealtimeModule, NotificationsModule, ConsentModule, CatalogModule, OffersModule],
  providers: [
    { provide: LIMITS_IN_FORCE, useValue: ACTION_LIMITS },
    ActionLimits,
    Grounds,
    Readers,
    ContributionRepository,
    ContributionLoader,
    ContributionService,
    ContributionResolver,
    ContributionModeration,
    ContributionIndexer,
    ContributionHitResolver,
    ThreadRepository,
    ThreadModeration,
    Threads,
    ThreadResolver,
    CommentRepository,
    Comments,
    CommentNews,
    CommentService,
    CommentResolver,
    CommentModeration,
    ReactionRepository,
    Reactions,
    EraseWords,
    ReactionService,
    ReactionResolver,
    CountsRepository,
    Counts,
    MaterialTalkResolver,
    ToolTalkResolver,
  ],
  exports: [ContributionService, CommentService, ReactionService],
})
export class CommunityModule implements OnModuleInit {
  constructor(
    private readonly guards: RoomGuards,
    private readonly threads: ThreadRepository,
    private readonly contributions: ContributionRepository,
    private readonly grounds: Grounds,
    private readonly notifications: Notifications,
  ) {}

  onModuleInit(): void {
    this.notifications.about('threadId', (ctx, ids) => this.grounds.titlesOf(ctx, ids));
    // A contribution is its own thread; news of a new one bears the title of the work that it is about.
    this.notifications.about('contributionId', async (ctx, ids) => new Map((await this.threads.byIds(ctx, ids)).map(({ id }) => [id, null])));
    this.guards.register('thread', async (ctx, id) => {
      const [thread] = await this.threads.byIds(ctx, [id]);
      return thread ? { seq: thread.seq, ...underMaterial(thread) } : false;
    });
    this.guards.register('contribution', async (ctx, id) => {
      const [contribution] = await this.contributions.byIds(ctx, [id]);
      return contribution ? { seq: 0, ...underMaterial(contribution) } : false;
    });
    // Here because moderation is below realtime. Which cases someone sees in the queue is asked of each case.
    this.guards.register(QUEUE, async ({ viewer }, id) => id === QUEUE_ID && (isPlatformModerator(viewer) || hasRole(viewer, 'moderator')));
  }
}

/** When the work is narrowed, the rooms of what is said about it are judged anew. */
const underMaterial = ({ materialId }: { materialId: string | null }) => (materialId ? { under: { kind: MATERIAL, id: materialId } } : {});
