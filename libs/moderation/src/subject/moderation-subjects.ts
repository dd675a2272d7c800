import { notFound } from '@deelgenoot/kernel';
import type { Ctx } from '@deelgenoot/platform';
import { Injectable } from '@nestjs/common';
import type { Restriction } from '../statement/statement.entity.ts';

/** What moderators need to know of the thing that a case is about. */
export interface SubjectDescription {
  readonly id: string;
  readonly title: string;
  readonly text: string | null;
  /** Where it stands, as a path of the web client. */
  readonly url: string;
  readonly authorId: string | null;
  /** Everyone who made it; nobody judges a case of their own. */
  readonly makerIds?: readonly string[];
  /** Its makers are asked for consent, so that it can be in question who they are. */
  readonly makersJudged?: boolean;
  readonly institutionId: string | null;
  readonly sharedBeyondHome: boolean;
}

/** How a context lets its content be moderated, without moderation knowing the content. */
export interface ModerationSubject {
  /**
   * Who may judge it is asked by moderation, so what no longer exists is left out and nothing else; what is written there reads as the
   * viewer may read it, as far as they may.
   */
  describe(ctx: Ctx, ids: readonly string[]): Promise<SubjectDescription[]>;
  /** Whether this viewer sees it, and so may give notice of it. */
  mayNotice(ctx: Ctx, id: string): Promise<boolean>;
  /** A case is open: the platform's moderators may look, even where nothing is shared. */
  reveal(ctx: Ctx, id: string): Promise<void>;
  /** No case is open any more: what `reveal` opened closes again. */
  conceal(ctx: Ctx, id: string): Promise<void>;
  /** What `restrict` does to it: it is hidden, unless told. */
  readonly restriction?: Restriction;
  restrict(ctx: Ctx, id: string, statementId: string): Promise<void>;
  lift(ctx: Ctx, id: string): Promise<void>;
}

/** Every kind of content that can be moderated. Contexts register theirs when their module starts. */
@Injectable()
export class ModerationSubjects {
  private readonly byKind = new Map<string, ModerationSubject>();

  register(kind: string, subject: ModerationSubject): void {
    if (this.byKind.has(kind)) throw new Error(`two moderation subjects of kind ${kind}`);
    this.byKind.set(kind, subject);
  }

  /** @throws DomainError NOT_FOUND for a kind that nobody registered */
  of(kind: string): ModerationSubject {
    const subject = this.byKind.get(kind);
    if (!subject) throw notFound();
    return subject;
  }

  has(kind: string): boolean {
    return this.byKind.has(kind);
  }
}
