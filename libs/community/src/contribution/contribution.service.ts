import { isMemberOf, type Viewer } from '@deelgenoot/access';
import { MATERIAL, Materials, Traces } from '@deelgenoot/catalog';
import { Contributions } from '@deelgenoot/consent';
import { demand, DomainError, LIMITS, newId, notFound, optionalText, requireText } from '@deelgenoot/kernel';
import { Notifications } from '@deelgenoot/notifications';
import { Tools } from '@deelgenoot/offers';
import { type Ctx, isDuplicate } from '@deelgenoot/platform';
import { Nudges } from '@deelgenoot/realtime';
import { SearchIndex } from '@deelgenoot/search';
import { Injectable } from '@nestjs/common';
import { audienceAtWriting, wordsVisibility } from '../audience/audience.policy.ts';
import { Grounds, titleOf } from '../audience/ground.ts';
import { threadUrl } from '../audience/places.ts';
import { Readers } from '../audience/readers.ts';
import { mayDeleteWords, mayEditWords } from '../audience/words.policy.ts';
import { Comments } from '../comment/comment.loader.ts';
import { ThreadRepository } from '../thread/thread.repository.ts';
import { contentOf, type ContributionInput } from './contribution-input.ts';
import { mayContribute, maySolve } from './contribution.policy.ts';
import { ContributionRepository, type ContributionRow } from './contribution.repository.ts';
import { AudienceChoice } from './contribution.type.ts';

/** Tips, reviews and questions. Load, may they, change, save, say so. */
@Injectable()
export class ContributionService {
  constructor(
    private readonly contributions: ContributionRepository,
    private readonly materials: Materials,
    private readonly makers: Contributions,
    private readonly tools: Tools,
    private readonly traces: Traces,
    private readonly comments: Comments,
    private readonly threads: ThreadRepository,
    private readonly grounds: Grounds,
    private readonly readers: Readers,
    private readonly notifications: Notifications,
    private readonly index: SearchIndex,
    private readonly nudges: Nudges,
  ) {}

  /**
   * Posts a tip, a review or a question.
   * @throws DomainError NOT_FOUND (the material or a tool), REVIEW_OWN_WORK, REVIEW_TWICE, and those of its texts
   */
  async contribute(ctx: Ctx, input: ContributionInput): Promise<ContributionRow> {
    const content = contentOf(input);
    const material = content.materialId ? await this.materials.get(ctx, content.materialId) : null;
    const makerIds = material ? ((await this.makers.authorsOf(ctx, MATERIAL, [material.materialId])).get(material.materialId) ?? []) : [];
    const institutionId = input.schoolId ?? firstSchool(ctx.viewer);
    demand(mayContribute(ctx.viewer, content.kind, institutionId, material && { ...material, authorIds: makerIds }));
    if ((await this.tools.byIds(ctx, content.toolIds)).length < content.toolIds.length) throw notFound();
    const home = institutionId as string; // the policy demands it
    const row: ContributionRow = {
      ...content,
      id: newId(),
      authorId: ctx.viewer.personId as string,
      institutionId: home,
      audienceId: audienceAtWriting(material && this.grounds.ofMaterial(ctx, material), input.audience === AudienceChoice.MY_SCHOOL ? home : null),
      solvedBy: null,
      createdAt: ctx.now,
      editedAt: null,
      deletedAt: null,
      hiddenAt: null,
      statementId: null,
      caseOpen: false,
    };
    await this.contributions.insert(ctx, row).catch((error: unknown) => {
      throw isDuplicate(error, 'contribution_review') ? new DomainError('CONFLICT', 'REVIEW_TWICE') : error;
    });
    await this.changed(ctx, row);
    if (material) await this.traces.spoken(ctx, material.id);
    for (const id of await this.readers.among(ctx, makerIds, wordsVisibility(row), row.materialId))
      await this.notifications.tell(ctx, id, {
        kind: row.kind,
        title: material?.title ?? titleOf(row),
        url: threadUrl(row.id),
        key: `contribution:${row.id}`,
        details: { contributionId: row.id, materialId: row.materialId },
      });
    return row;
  }

  /** Changes one's own words; readers see that they were edited. */
  async edit(ctx: Ctx, id: string, words: { title?: string | null; body: string }): Promise<ContributionRow> {
    const row = await this.contributions.lock(ctx, id);
    demand(mayEditWords(ctx.viewer, row));
    const title = words.title === undefined ? row.title : optionalText(words.title, 'title', LIMITS.title);
    const edited = { ...row, title, body: requireText(words.body, 'body', LIMITS.body), editedAt: ctx.now };
    await this.contributions.save(ctx, edited);
    await this.changed(ctx, edited);
    return edited;
  }

  /** Takes one's own words back, and with them the thread below. The text goes, unless there is a case to judge about it. */
  async delete(ctx: Ctx, id: string): Promise<void> {
    const row = await this.contributions.lock(ctx, id);
    demand(mayDeleteWords(ctx.viewer, row));
    const judged = row.caseOpen || row.hiddenAt !== null;
    await this.contributions.save(ctx, { ...row, deletedAt: ctx.now, ...(judged ? {} : { title: null, body: '', aspects: {} }) });
    await this.narrowed(ctx, row);
  }

  /**
   * The asker says which comment answered the question; null: none did after all.
   * @throws DomainError NOT_FOUND when that comment is not in the question's thread, or cannot be read
   */
  async solve(ctx: Ctx, id: string, commentId: string | null): Promise<ContributionRow> {
    const row = await this.contributions.lock(ctx, id);
    demand(maySolve(ctx.viewer, row));
    const comment = commentId === null ? null : await this.comments.load(ctx, commentId);
    if (commentId !== null && (!comment?.seen || comment.threadId !== id)) throw notFound();
    const solved = { ...row, solvedBy: commentId };
    await this.contributions.save(ctx, solved);
    const seq = await this.threads.nextSeq(ctx, id);
    if (seq !== null) await this.nudges.send(ctx, { type: 'changed', kind: 'thread', id, seq });
    await this.changed(ctx, solved);
    return solved;
  }

  /** Fewer people may see it than before, or nobody: gone from search at once, and open screens clear. */
  async narrowed(ctx: Ctx, row: ContributionRow): Promise<void> {
    await this.index.narrowed(ctx, row.kind, [row.id]);
    await this.nudges.cleared(ctx, 'contribution', [row.id]);
    await this.nudges.cleared(ctx, 'thread', [row.id]);
    if (row.materialId) await this.nudges.send(ctx, { type: 'contribution', kind: MATERIAL, id: row.materialId });
  }

  /** New or different words: for the index, and for whoever looks at it or at the work. */
  async changed(ctx: Ctx, row: ContributionRow): Promise<void> {
    await this.index.changed(ctx, row.kind, [row.id]);
    await this.nudges.send(ctx, { type: 'changed', kind: 'contribution', id: row.id });
    if (row.materialId) await this.nudges.send(ctx, { type: 'contribution', kind: MATERIAL, id: row.materialId });
  }
}

const firstSchool = (viewer: Viewer): string | null => viewer.memberships.find((m) => isMemberOf(viewer, m.institutionId))?.institutionId ?? null;
