import { demand, notFound } from '@deelgenoot/kernel';
import type { Ctx } from '@deelgenoot/platform';
import { Injectable } from '@nestjs/common';
import { BULK_REQUEST, distinctIds } from '../consent/bulk.ts';
import { Ends } from '../consent/ends.ts';
import { hashOf } from '../ledger/canonical.ts';
import { Ledger } from '../ledger/ledger.ts';
import { ConsentSubjects } from '../subject/consent-subjects.ts';
import { KnownSchools } from '../terms/known-schools.ts';
import { Rosters } from '../terms/rosters.ts';
import { mayAgreeTo, readTerms, type TermsWish } from '../terms/terms.policy.ts';
import { mayClear, STANDING, type StandingClearance, WITHHELD, type WorkClass } from './clearance.policy.ts';
import { Clearances } from './clearances.ts';
import { StandingClearances } from './standing-clearances.ts';

/** Who sees it and until when; the rest of the terms is the authors'. */
export type ClearanceWish = Pick<TermsWish, 'scope' | 'until'>;

/** A school says beside the authors what may leave it: for one work, or for a class of works. Every change stamps anew. */
@Injectable()
export class ClearWorks {
  constructor(
    private readonly subjects: ConsentSubjects,
    private readonly clearances: Clearances,
    private readonly standing: StandingClearances,
    private readonly ledger: Ledger,
    private readonly ends: Ends,
    private readonly rosters: Rosters,
    private readonly schools: KnownSchools,
  ) {}

  /**
   * For these works; all of them or none. Null keeps them home, also when their class may leave.
   * @throws DomainError NOT_FOUND, TOO_MANY_ITEMS, or what is wrong with the terms
   */
  async clear(ctx: Ctx, kind: string, subjectIds: readonly string[], wish: ClearanceWish | null): Promise<number> {
    const ids = distinctIds(subjectIds, BULK_REQUEST);
    const subjects = await this.subjects.get(kind).describe(ctx, [...ids]);
    if (subjects.length < ids.length) throw notFound();
    for (const { institutionId } of subjects) demand(mayClear(ctx.viewer, institutionId));
    const terms = wish && (await this.read(ctx, wish, subjects[0]?.institutionId ?? ''));
    await this.ledger.lock(ctx, kind, ids);
    const { scope, until } = terms ?? { scope: WITHHELD, until: null };
    await this.clearances.give(
      ctx,
      kind,
      subjects.map(({ id, institutionId }) => ({ subjectId: id, institutionId, scope, until })),
    );
    await this.subjects.restamp(
      ctx,
      ids.map((subjectId) => ({ subjectKind: kind, subjectId })),
    );
    return ids.length;
  }

  /** What holds for classes of works of this school. @throws DomainError NOT_FOUND unless the viewer manages it */
  async list(ctx: Ctx, kind: string, institutionId: string): Promise<StandingClearance[]> {
    demand(mayClear(ctx.viewer, institutionId));
    return this.standing.of(ctx, kind, [institutionId]);
  }

  /** @throws DomainError NOT_FOUND, or what is wrong with the terms */
  async giveStanding(ctx: Ctx, kind: string, institutionId: string, workClass: WorkClass, wish: ClearanceWish): Promise<StandingClearance> {
    demand(mayClear(ctx.viewer, institutionId));
    const { scope, until } = await this.read(ctx, wish, institutionId);
    const given = await this.standing.add(ctx, kind, { institutionId, class: workClass, scope, until });
    const terms = hashOf({ class: workClass, scope, until, roster: given.roster.sha256 });
    await this.ledger.append(ctx, [{ subject: { kind: STANDING, id: given.id }, type: 'CLEAR', record: given.id, terms }]);
    await this.ends.schedule(ctx, [until]);
    await this.restampAll(ctx, kind, institutionId);
    return given;
  }

  /** @throws DomainError NOT_FOUND */
  async endStanding(ctx: Ctx, kind: string, id: string): Promise<void> {
    const one = await this.standing.find(ctx, kind, id);
    if (!one) throw notFound();
    demand(mayClear(ctx.viewer, one.institutionId));
    await this.end(ctx, kind, [one], 'viewer');
  }

  /** Ends those whose time is over. */
  async endDue(ctx: Ctx, kind: string): Promise<void> {
    await this.end(ctx, kind, await this.standing.due(ctx, kind), 'system');
  }

  /** A school that leaves takes its permissions with it. Whoever calls stamps its works anew. */
  async endAllOf(ctx: Ctx, kind: string, institutionId: string): Promise<void> {
    await this.close(ctx, await this.standing.of(ctx, kind, [institutionId]), 'system');
  }

  private async end(ctx: Ctx, kind: string, ended: readonly StandingClearance[], by: 'viewer' | 'system'): Promise<void> {
    await this.close(ctx, ended, by);
    for (const institutionId of new Set(ended.map((one) => one.institutionId))) await this.restampAll(ctx, kind, institutionId);
  }

  private async close(ctx: Ctx, ended: readonly StandingClearance[], by: 'viewer' | 'system'): Promise<void> {
    if (ended.length === 0) return;
    await this.standing.end(
      ctx,
      ended.map(({ id }) => id),
    );
    await this.ledger.append(
      ctx,
      ended.map(({ id }) => ({ subject: { kind: STANDING, id }, type: 'CLEARANCE_ENDED', record: id, by })),
    );
  }

  private async restampAll(ctx: Ctx, kind: string, institutionId: string): Promise<void> {
    const subject = this.subjects.get(kind);
    const ids = [...(await subject.idsOf(ctx, institutionId))].sort();
    for (let at = 0; at < ids.length; at += 1000) await subject.restamp(ctx, ids.slice(at, at + 1000));
  }

  private async read(ctx: Ctx, wish: ClearanceWish, home: string) {
    await this.schools.demand(ctx, wish.scope.schoolIds);
    const terms = readTerms({ ...wish, licence: 'adapt', attribution: 'full', versionPolicy: 'minor', confirmCreativeCommons: false });
    demand(mayAgreeTo(terms, { today: await this.rosters.today(ctx), home, now: ctx.now, confirmed: false }));
    return terms;
  }
}
