import { AudienceChoice, CommentService, ContributionKind, ContributionService, ReactionService } from '@deelgenoot/community';
import { Viewers } from '@deelgenoot/identity';
import { DAY, HOUR, MINUTE } from '@deelgenoot/kernel';
import { Moderate } from '@deelgenoot/moderation';
import type { Ctx } from '@deelgenoot/platform';
import type { INestApplicationContext } from '@nestjs/common';
import type { Cast } from './seed-people.ts';
import { type DemoComment, type DemoContribution, type DemoNotice, type DemoReaction, readDemo } from './world.ts';

const KINDS = { tip: ContributionKind.TIP, review: ContributionKind.REVIEW, question: ContributionKind.QUESTION } as const;

type Ids = ReadonlyMap<string, string>;
const idOf = (ids: Ids, key: string): string => {
  const id = ids.get(key);
  if (!id) throw new Error(`the demo world names ${key}, which it does not have`);
  return id;
};

/** A comment with the one it answers, in the order in which they were written. */
function inOrder(comments: readonly DemoComment[]): { comment: DemoComment; parent: DemoComment | null }[] {
  const all = comments.flatMap((comment) => [{ comment, parent: null }, ...(comment.replies ?? []).map((reply) => ({ comment: reply, parent: comment }))]);
  return all.sort((a, b) => a.comment.minutesAfter - b.comment.minutesAfter);
}

/** Tips, reviews and questions with their threads, and the notices that moderators have yet to look at. */
export async function seedCommunity(app: INestApplicationContext, ctx: Ctx, cast: Cast, materials: Ids, tools: Ids): Promise<void> {
  const today = ctx.now;
  const ids = new Map<string, string>();
  const as = (key: string) => app.get(Viewers).become(ctx, idOf(cast.people, key));
  const react = async (kind: string, id: string, reactions: readonly DemoReaction[] = []) => {
    for (const reaction of reactions) {
      await as(reaction.by);
      await app.get(ReactionService).react(ctx, kind, id, reaction.kind, true);
    }
  };

  for (const one of readDemo<DemoContribution>('contributions').sort((a, b) => b.daysAgo - a.daysAgo)) {
    const at = new Date(today.getTime() - one.daysAgo * DAY);
    ctx.now = at;
    await as(one.author);
    const { id } = await app.get(ContributionService).contribute(ctx, {
      kind: KINDS[one.kind],
      title: one.title ?? null,
      body: one.body,
      materialId: one.about ? idOf(materials, one.about) : null,
      toolIds: (one.tools ?? []).map((key) => idOf(tools, key)),
      rating: one.rating ?? null,
      aspects: Object.entries(one.aspects ?? {}).map(([aspect, score]) => ({ aspect, score })),
      hours: one.hours ?? null,
      audience: one.audience === 'school' ? AudienceChoice.MY_SCHOOL : AudienceChoice.EVERYONE,
      schoolId: idOf(cast.schools, one.school),
    });
    ids.set(one.key, id);
    const written = new Map<DemoComment, string>();
    for (const { comment, parent } of inOrder(one.comments)) {
      ctx.now = new Date(Math.min(at.getTime() + comment.minutesAfter * MINUTE, today.getTime()));
      await as(comment.author);
      const posted = await app.get(CommentService).post(ctx, { threadId: id, parentId: parent ? (written.get(parent) ?? null) : null, body: comment.body });
      written.set(comment, posted.id);
      if (comment.key) ids.set(comment.key, posted.id);
      await react('comment', posted.id, comment.reactions);
    }
    await react('contribution', id, one.reactions);
    const [best] = written.values();
    if (one.solved && best) {
      await as(one.author);
      await app.get(ContributionService).solve(ctx, id, best);
    }
  }

  for (const notice of readDemo<DemoNotice>('notices')) {
    ctx.now = new Date(today.getTime() - notice.hoursAgo * HOUR);
    await as(notice.reporter);
    const [kind, key] = Object.entries(notice.target)[0] as [string, string];
    await app.get(Moderate).notice(ctx, kind, idOf(ids, key), notice.reason, notice.explanation);
  }
  ctx.now = today;
}
