import type { Ctx } from '@deelgenoot/platform';
import { Injectable } from '@nestjs/common';

/** A thing that authors are asked about, as consent needs to know it. */
export interface SubjectDescription {
  readonly id: string;
  /** The school whose it is. */
  readonly institutionId: string;
  readonly title: string;
  /** The newest version. */
  readonly version: number;
  /** The oldest version from which only small changes led to it; itself when absent. */
  readonly minorSince?: number;
  /** SHA-256 of what that version holds. */
  readonly contentHash: string;
  readonly published: boolean;
  /** The platform's moderators see it: it goes beyond its school, or there is a case about it. */
  readonly judged?: boolean;
  /** It was taken from elsewhere under terms that keep it at its school. */
  readonly boundHome?: boolean;
  /** What it is, in words that a class of works is made of: `domain:…`, `level:…`, `form:…`. */
  readonly traits: readonly string[];
}

/** How a context has its content shared by consent, without consent knowing the content. */
export interface ConsentSubject {
  readonly kind: string;
  /** Computes and stores the audience anew; in the transaction of whatever changed it. */
  restamp(ctx: Ctx, ids: string[]): Promise<void>;
  /** The subjects of this school that can be shared now. */
  idsOf(ctx: Ctx, institutionId: string): Promise<string[]>;
  /** Those, and subjects of others of which something changes with it that does not follow from permissions. */
  idsTouchedBy(ctx: Ctx, institutionId: string): Promise<string[]>;
  /**
   * Subjects whose audience lists schools in the place of "all but some", so that each school that joins is to be in it (`AND_LATER`).
   * @param unnamed only those that do not name this school
   */
  idsListing(ctx: Ctx, unnamed?: string): Promise<string[]>;
  /** Of these, those with a version that goes to nobody beyond home. */
  idsGoingNowhere(ctx: Ctx, ids: readonly string[]): Promise<string[]>;
  /** Subjects that go beyond home to nobody but the people of these schools. */
  idsGoingOnlyTo(ctx: Ctx, institutionIds: readonly string[]): Promise<string[]>;
  /** Names of the sets of schools that an audience leaves out. */
  exclusionsOf(ctx: Ctx): Promise<string[]>;
  /** Without a viewer: consent asks who may itself. Unknown ids are left out. */
  describe(ctx: Ctx, ids: string[]): Promise<SubjectDescription[]>;
  /** What these are called in the version of that number, by id: a newer title may be for others. Unknown ones are left out. */
  titlesAt(ctx: Ctx, versions: ReadonlyMap<string, number>): Promise<Map<string, string>>;
}

/** Every kind of thing that authors are asked about. Contexts register theirs when their module starts. */
@Injectable()
export class ConsentSubjects {
  private readonly byKind = new Map<string, ConsentSubject>();

  register(subject: ConsentSubject): void {
    if (this.byKind.has(subject.kind)) throw new Error(`two consent subjects of kind ${subject.kind}`);
    this.byKind.set(subject.kind, subject);
  }

  all(): ConsentSubject[] {
    return [...this.byKind.values()];
  }

  /** @throws Error when nothing of this kind is registered */
  get(kind: string): ConsentSubject {
    const subject = this.byKind.get(kind);
    if (!subject) throw new Error(`nothing is registered as a consent subject of kind ${kind}`);
    return subject;
  }

  /** Stamps anew whatever these records are about. */
  async restamp(ctx: Ctx, about: Iterable<{ readonly subjectKind: string; readonly subjectId: string }>): Promise<void> {
    const ids = new Map<string, Set<string>>();
    for (const { subjectKind, subjectId } of about) ids.set(subjectKind, (ids.get(subjectKind) ?? new Set()).add(subjectId));
    for (const [kind, set] of ids) await this.get(kind).restamp(ctx, [...set].sort());
  }
}
