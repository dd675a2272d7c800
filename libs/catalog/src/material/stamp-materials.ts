import { visibleSql } from '@deelgenoot/access';
import {
  type Answer,
  anewSince,
  authorsAt,
  Consents,
  type ConsentSubject,
  type Contribution,
  sharedWith,
  stampable,
  type SubjectFacts,
  type VersionFacts,
} from '@deelgenoot/consent';
import { Exclusions } from '@deelgenoot/identity';
import { type Ctx, kept } from '@deelgenoot/platform';
import { Nudges } from '@deelgenoot/realtime';
import { SearchIndex } from '@deelgenoot/search';
import { Injectable } from '@nestjs/common';
import { Copies } from '../copy/copies.ts';
import { Traces } from '../trace/traces.ts';
import { Cards } from '../card/cards.ts';
import { isSameVisibility, narrows, versionVisibility } from './material.policy.ts';
import { MaterialRepository, type StampedVersion } from './material.repository.ts';

/** How consent knows a material. */
export const MATERIAL = 'material';

/** A version as consent asks about it. */
export const factsOfVersion = (version: { number: number; minorSince: number }, contributions: readonly Contribution[]): VersionFacts => ({
  number: version.number,
  minorSince: version.minorSince,
  anewSince: anewSince(contributions, version.number),
});

/** Stamps the audience of works anew, in the transaction of whatever changed it, and tells index and screens. */
@Injectable()
export class StampMaterials implements ConsentSubject {
  readonly kind = MATERIAL;

  constructor(
    private readonly materials: MaterialRepository,
    private readonly consents: Consents,
    private readonly index: SearchIndex,
    private readonly nudges: Nudges,
    private readonly exclusions: Exclusions,
    private readonly cards: Cards,
    private readonly copies: Copies,
    private readonly traces: Traces,
  ) {}

  async restamp(ctx: Ctx, ids: string[]): Promise<void> {
    await this.consents.holdSchools(ctx);
    const [versions, boundHome] = await Promise.all([this.materials.lockForStamping(ctx, ids), this.copies.boundHome(ctx, ids)]);
    const facts = await this.factsOf(ctx, versions);
    const reaches = reachesOf(ctx, versions, facts, boundHome);
    const known = await this.exclusions.keep(
      ctx,
      reaches.flatMap(({ sharing: { leftOut } }) => (leftOut ? [leftOut] : [])),
    );
    const stamps = reaches.map((reach) => stampOf(reach, known));
    const changed = stamps.filter(({ before, after }) => before.licence !== after.licence || !isSameVisibility(before, after));
    const narrowed = changed.filter(({ before, after }) => narrows(before, after));
    const worksOf = (some: typeof changed) => [...new Set(some.map(({ version }) => version.materialId))];
    await Promise.all([
      this.materials.stamp(
        ctx,
        changed.map(({ after }) => after),
      ),
      this.nudges.cleared(ctx, MATERIAL, worksOf(narrowed)),
      this.nudges.sendAll(
        ctx,
        worksOf(changed).map((id) => ({ type: 'access', kind: MATERIAL, id })),
      ),
    ]);
    // Versions themselves, and works: what hangs under a work is found by its id.
    await this.index.narrowed(
      ctx,
      MATERIAL,
      narrowed.flatMap(({ version }) => [version.id, version.materialId]),
    );
    await this.index.changed(
      ctx,
      MATERIAL,
      changed.filter(({ before, after }) => !narrows(before, after)).map(({ after }) => after.id),
    );
    await this.cards.follow(
      ctx,
      versions.filter(({ materialId }) => !boundHome.has(materialId)),
      facts,
    );
    await this.copies.follow(ctx, ids);
    await this.traces.follow(ctx, ids);
  }

  private factsOf(ctx: Ctx, versions: readonly StampedVersion[]): Promise<Map<string, SubjectFacts<Answer>>> {
    return this.consents.wordsOf(
      ctx,
      MATERIAL,
      versions.map((v) => ({ id: v.materialId, institutionId: v.institutionId })),
    );
  }

  idsOf(ctx: Ctx, institutionId: string): Promise<string[]> {
    return this.materials.idsOfSchool(ctx, institutionId);
  }

  idsListing(ctx: Ctx, unnamed?: string): Promise<string[]> {
    return this.materials.idsListing(ctx, unnamed);
  }

  idsGoingNowhere(ctx: Ctx, ids: readonly string[]): Promise<string[]> {
    return this.materials.idsGoingNowhere(ctx, ids);
  }

  idsGoingOnlyTo(ctx: Ctx, institutionIds: readonly string[]): Promise<string[]> {
    return this.materials.idsGoingOnlyTo(ctx, institutionIds);
  }

  exclusionsOf(ctx: Ctx): Promise<string[]> {
    return this.materials.exclusionsOf(ctx);
  }

  idsTouchedBy(ctx: Ctx, institutionId: string): Promise<string[]> {
    return this.materials.idsTouchedBy(ctx, institutionId);
  }

  async titlesAt(ctx: Ctx, versions: ReadonlyMap<string, number>): Promise<Map<string, string>> {
    const rows = await ctx.db.query<{ id: string; title: string }[]>(
      `SELECT v.material_id AS id, v.title FROM unnest($1::uuid[], $2::int[]) AS n (id, number) JOIN catalog.version v ON v.material_id = n.id AND v.number = n.number`,
      [[...versions.keys()], [...versions.values()]],
    );
    return new Map(rows.map(({ id, title }) => [id, title]));
  }

  async describe(ctx: Ctx, ids: string[]) {
    const rows: {
      id: string;
      institutionId: string;
      title: string;
      version: number;
      minorSince: number;
      contentHash: string;
      published: boolean;
      judged: boolean;
      traits: string[];
    }[] = await ctx.db.query(
      kept(`SELECT DISTINCT ON (material_id) material_id AS id, institution_id AS "institutionId", title, number AS version, minor_since AS "minorSince", content_hash AS "contentHash", status = 'published' AS published,
         bool_or(${visibleSql('v', "ARRAY['moderators']")}) OVER (PARTITION BY material_id) AS judged,
         ARRAY(SELECT 'domain:' || d FROM unnest(domains) d) || ARRAY(SELECT 'level:' || l FROM unnest(levels) l) || CASE WHEN form IS NULL THEN '{}'::text[] ELSE ARRAY['form:' || form] END AS traits
       FROM catalog.version v WHERE material_id = ANY($1::uuid[]) ORDER BY material_id, number DESC`),
      [ids],
    );
    const boundHome = await this.copies.boundHome(ctx, ids);
    return rows.map((row) => ({ ...row, boundHome: boundHome.has(row.id) }));
  }
}

/** Whom each version is shared with. */
function reachesOf(ctx: Ctx, versions: readonly StampedVersion[], facts: ReadonlyMap<string, SubjectFacts<Answer>>, boundHome: ReadonlySet<string>) {
  return versions.flatMap((version) => {
    const known = facts.get(version.materialId);
    if (!known) return [];
    const authors = authorsAt(known.contributions, version.number);
    const clearance = boundHome.has(version.materialId) ? null : known.clearance; // what was taken for one school stays there
    const sharing = sharedWith({ ...known, clearance, authors, version: factsOfVersion(version, known.contributions), now: ctx.now });
    return [{ version, authors, sharing, today: known.memberSchools }];
  });
}

/** What a version was stamped with, and what it should be. */
function stampOf({ version, authors, sharing, today }: ReturnType<typeof reachesOf>[number], known: ReadonlySet<string>) {
  const after = versionVisibility(version, authors, { ...sharing, passes: stampable(sharing, known, today) });
  const before = { id: version.id, open: version.open, shared: version.shared, sharedUntil: version.sharedUntil, licence: version.sharedLicence };
  return { version, before, after: { id: version.id, ...after, licence: after.shared.length > 0 ? sharing.licence : null } };
}
