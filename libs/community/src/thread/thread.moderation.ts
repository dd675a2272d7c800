import { hasRole, isPlatformModerator } from '@deelgenoot/access';
import { MATERIAL } from '@deelgenoot/catalog';
import { mayJudge, ModerationSubjects, type ModerationSubject, type SubjectDescription } from '@deelgenoot/moderation';
import type { Ctx } from '@deelgenoot/platform';
import { Nudges } from '@deelgenoot/realtime';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { threadUrl } from '../audience/places.ts';
import { ThreadRepository, type ThreadRow } from './thread.repository.ts';

/** How threads are judged: whoever may judge what a thread is about may close it. It stays there to read. */
@Injectable()
export class ThreadModeration implements ModerationSubject, OnModuleInit {
  readonly restriction = 'locked';

  constructor(
    private readonly subjects: ModerationSubjects,
    private readonly threads: ThreadRepository,
    private readonly nudges: Nudges,
  ) {}

  onModuleInit(): void {
    this.subjects.register('thread', this);
  }

  /** A thread bears the id of its subject, so it is described as that. */
  async describe(ctx: Ctx, ids: readonly string[]): Promise<SubjectDescription[]> {
    const about = [...(await this.subjects.of('contribution').describe(ctx, ids)), ...(await this.subjects.of(MATERIAL).describe(ctx, ids))];
    return about.map((subject) => ({ ...subject, url: threadUrl(subject.id) }));
  }

  /** Notice is given of words, not of the place where they stand. */
  async mayNotice(): Promise<boolean> {
    return false;
  }

  async reveal(): Promise<void> {}

  async conceal(): Promise<void> {}

  async restrict(ctx: Ctx, id: string, statementId: string): Promise<void> {
    await this.say(ctx, id, 'locked', await this.threads.lock(ctx, id, statementId));
  }

  async lift(ctx: Ctx, id: string): Promise<void> {
    await this.say(ctx, id, 'unlocked', await this.threads.unlock(ctx, id));
  }

  /** Whether this viewer may close or open this thread, and so write in it while it is closed. */
  async mayLock(ctx: Ctx, { id, locked }: Pick<ThreadRow, 'id' | 'locked'>): Promise<boolean> {
    if (!isPlatformModerator(ctx.viewer) && !hasRole(ctx.viewer, 'moderator')) return false;
    const [subject] = await this.describe(ctx, [id]);
    return subject !== undefined && mayJudge(ctx.viewer, { ...subject, beyondHome: subject.sharedBeyondHome, noticed: locked }) === true;
  }

  private say(ctx: Ctx, id: string, type: string, seq: number): Promise<void> {
    return this.nudges.send(ctx, { type, kind: 'thread', id, seq });
  }
}
