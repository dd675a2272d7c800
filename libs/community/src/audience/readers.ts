import { canSee, type Visibility } from '@deelgenoot/access';
import { Viewers } from '@deelgenoot/identity';
import type { Ctx } from '@deelgenoot/platform';
import { Injectable } from '@nestjs/common';
import { ThreadRepository } from '../thread/thread.repository.ts';

/** Who of some people may see new words; nobody hears of what they may not see. */
@Injectable()
export class Readers {
  constructor(
    private readonly viewers: Viewers,
    private readonly threads: ThreadRepository,
  ) {}

  /**
   * @param personIds candidates; the viewer, who wrote it, is left out
   * @param subjectId the work or contribution that the words are about; null: about nothing
   */
  async among(ctx: Ctx, personIds: readonly string[], audience: Visibility, subjectId: string | null): Promise<string[]> {
    const readers: string[] = [];
    for (const id of new Set(personIds)) {
      if (id === ctx.viewer.personId) continue;
      const viewer = await this.viewers.ofPerson(ctx, id);
      if (!canSee(viewer.passes, audience, ctx.now)) continue;
      const seen = subjectId === null || (await this.threads.byIds({ ...ctx, viewer, loaders: new Map() }, [subjectId])).length > 0;
      if (seen) readers.push(id);
    }
    return readers;
  }
}
