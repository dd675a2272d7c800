import type { Ctx } from '@deelgenoot/platform';
import { Injectable } from '@nestjs/common';
import type { Roster } from '../terms/roster.ts';
import { Rosters } from '../terms/rosters.ts';
import { closes } from '../terms/scope.ts';
import type { Scope } from '../terms/terms.ts';
import type { ConsentSubject } from './consent-subjects.ts';

/** What many permissions say alike. */
interface Words {
  readonly scope: Scope;
  readonly roster: string;
}

/** Finds what follows when a school joins, leaves or merges, without reading each of them. */
@Injectable()
export class TouchedSubjects {
  constructor(private readonly rosters: Rosters) {}

  /** Subjects that the change closes to a school that takes part, judged by the few words in which thousands are permitted. */
  async closed(ctx: Ctx, subject: ConsentSubject, before: Roster, today: Roster): Promise<string[]> {
    const said = await this.closing(await ctx.db.query<Words[]>(`SELECT DISTINCT scope, roster FROM (${GIVEN}) given`, [subject.kind]), ctx, before, today);
    const classes = await ctx.db.query<(Words & { school: string })[]>(
      'SELECT institution_id AS school, scope, roster FROM consent.standing_clearance WHERE subject_kind = $1 AND ended_at IS NULL',
      [subject.kind],
    );
    const ids = said.length === 0 ? [] : await ctx.db.query<{ id: string }[]>(SAYING, [subject.kind, JSON.stringify(said)]);
    const schools = new Set((await this.closing(classes, ctx, before, today)).map(({ school }) => school));
    const ofClasses = [];
    for (const school of schools) ofClasses.push(...(await subject.idsOf(ctx, school)));
    return [...new Set([...ids.map(({ id }) => id), ...ofClasses])];
  }

  /** A school and all that went up in it, also when it takes no part any more. */
  async partsOf(ctx: Ctx, institutionId: string): Promise<string[]> {
    const rows = await ctx.db.query<{ id: string }[]>(`WITH RECURSIVE ${PARTS} SELECT id FROM part ORDER BY id`, [institutionId]);
    return rows.map(({ id }) => id);
  }

  /** Subjects that go to nobody who takes part any more. */
  async stranded(ctx: Ctx, subject: ConsentSubject): Promise<string[]> {
    const today = await this.rosters.today(ctx);
    const gone = await ctx.db.query<{ id: string }[]>("SELECT id FROM identity.institution WHERE status <> 'reference' AND id <> ALL ($1::uuid[])", [
      today.schools,
    ]);
    return subject.idsGoingOnlyTo(
      ctx,
      gone.map(({ id }) => id),
    );
  }

  private async closing<W extends Words>(words: readonly W[], ctx: Ctx, before: Roster, today: Roster): Promise<W[]> {
    const rosters = await this.rosters.byHash(
      ctx,
      words.map(({ roster }) => roster),
    );
    return words.filter(({ scope, roster }) => closes({ scope, roster: rosters.get(roster)! }, before, today));
  }

  /** Every subject that a merger of these schools can have opened or closed, and those that list schools in the place of "all but some". */
  async byMerging(ctx: Ctx, subject: ConsentSubject, institutionIds: readonly string[]): Promise<string[]> {
    const ids = new Set(await subject.idsListing(ctx));
    for (const id of institutionIds) {
      for (const one of await subject.idsTouchedBy(ctx, id)) ids.add(one);
      for (const one of await this.permittedAround(ctx, subject.kind, id, true)) ids.add(one);
    }
    return [...ids];
  }

  /**
   * Every subject of which the stamp can change because a school joined, left or came back. Audiences name schools that are away, and what holds for
   * schools to come has their passes already. So but for what is its own: what reaches nobody without it, and lists made before anyone knew it.
   */
  async byMoving(ctx: Ctx, subject: ConsentSubject, institutionId: string): Promise<string[]> {
    const [past] = await ctx.db.query<{ known: boolean }[]>(`WITH RECURSIVE ${PARTS} SELECT EXISTS (${ROSTERS_WITH_PARTS}) AS known`, [institutionId]);
    const listing = await subject.idsListing(ctx, institutionId);
    if (!past!.known) return [...listing, ...(await subject.idsOf(ctx, institutionId))];
    const nowhere = await subject.idsGoingNowhere(ctx, await this.permittedAround(ctx, subject.kind, institutionId, false));
    return [...new Set([...listing, ...nowhere, ...(await subject.idsTouchedBy(ctx, institutionId))])];
  }

  /**
   * Subjects with a permission that a change of this school can widen or narrow: it knew the school when it was given, or one that went up in it since,
   * and holds for the schools there were; or, where schools merge, it leaves out some by name. Whatever goes to all educators, or to everyone, stays as it is.
   */
  private async permittedAround(ctx: Ctx, kind: string, institutionId: string, merges: boolean): Promise<string[]> {
    const rows = await ctx.db.query<{ id: string }[]>(
      `WITH RECURSIVE ${PARTS}, knew AS MATERIALIZED (${ROSTERS_WITH_PARTS})
       SELECT DISTINCT p.subject_id AS id FROM (
         ${given('$2')}
         UNION ALL SELECT c.subject_id, s.scope, s.roster FROM consent.standing_clearance s
           JOIN consent.consent c ON c.institution_id = s.institution_id AND c.subject_kind = s.subject_kind AND c.state = 'granted'
           WHERE s.subject_kind = $2 AND s.ended_at IS NULL
       ) p WHERE CASE WHEN (p.scope->>'futureMembers')::boolean THEN $3 AND p.scope->>'mode' = 'except' ELSE p.roster IN (TABLE knew) END`,
      [institutionId, kind, merges],
    );
    return rows.map(({ id }) => id);
  }
}

/**
 * What counts of authors and schools, work by work. What came to its end still says who sees a card, and what a newer yes took the place of
 * still says how far an older version goes.
 * @param kind of the subjects, as a parameter
 */
const given = (kind: string) => `SELECT subject_id, terms->'scope' AS scope, roster FROM consent.consent
   WHERE subject_kind = ${kind} AND state IN ('granted', 'superseded', 'withdrawn', 'expired') AND roster IS NOT NULL
  UNION ALL SELECT subject_id, scope, roster FROM consent.clearance WHERE subject_kind = ${kind} AND ended_at IS NULL`;
const GIVEN = given('$1');

const SAYING = `SELECT DISTINCT subject_id AS id FROM (${GIVEN}) given JOIN jsonb_to_recordset($2::jsonb) AS said (scope jsonb, roster text) USING (scope, roster)`;

/** The school `$1` and all that went up in it. */
const PARTS = 'part AS (SELECT $1::uuid AS id UNION SELECT i.id FROM identity.institution i JOIN part p ON i.merged_into = p.id)';

const ROSTERS_WITH_PARTS =
  "SELECT r.sha256 FROM consent.roster r WHERE EXISTS (SELECT FROM part p WHERE r.schools @> jsonb_build_array(jsonb_build_object('id', p.id)))";
