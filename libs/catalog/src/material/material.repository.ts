import { AND_LATER, institution, isEducator, type Pass, type Visibility, visibleSql } from '@deelgenoot/access';
import { decodeCursor, isId, notFound, type Page, type PageArgs, pageSize, toPage } from '@deelgenoot/kernel';
import { among, type Ctx, kept } from '@deelgenoot/platform';
import { Injectable } from '@nestjs/common';
import { Material, Version } from './material.entity.ts';

/** A version as people see it: plain columns, in the names of the entity. */
export type MaterialRow = Omit<Version, 'open' | 'shared'>;

export const MATERIAL_COLUMNS = `v.id, v.material_id AS "materialId", v.number, v.minor, v.minor_since AS "minorSince", v.note, v.rolled_back_to AS "rolledBackTo", v.institution_id AS "institutionId", v.status, v.title, v.description, v.kind, v.domains, v.levels, v.form,
  v.duration_minutes AS "durationMinutes", v.language, v.tool_ids AS "toolIds", v.bateson, v.building_blocks AS "buildingBlocks", v.ict_competences AS "ictCompetences", v.tags,
  v.licence, v.content_hash AS "contentHash", v.thumbnail_sha256 AS "thumbnailSha256", v.created_by AS "createdBy", v.created_at AS "createdAt", v.updated_at AS "updatedAt",
  v.published_at AS "publishedAt", v.restricted_at AS "restrictedAt", v.statement_id AS "statementId", v.case_open AS "caseOpen", v.shared_until AS "sharedUntil", v.shared_licence AS "sharedLicence"`;

/** What is looked at for a page: the newest, whoever may see them. */
const NEAR = `(SELECT * FROM catalog.version WHERE status = 'published' AND NOT institution_id = ANY($2::uuid[])
    AND ($3::timestamptz IS NULL OR (published_at, id) < ($3::timestamptz, $4::uuid)) ORDER BY published_at DESC, id DESC LIMIT 4 * $5::int)`;

/** A page of works of other schools, newest first. Parameters: passes, schools of the viewer, instant and id of the cursor, how many. */
const feedFrom = (versions: string): string => `SELECT ${MATERIAL_COLUMNS} FROM ${versions} v
  WHERE v.status = 'published' AND ${visibleSql('v', '$1')} AND NOT v.institution_id = ANY($2::uuid[])
    AND ($3::timestamptz IS NULL OR (v.published_at, v.id) < ($3::timestamptz, $4::uuid)) AND ${newest('$1')}
  ORDER BY v.published_at DESC, v.id DESC LIMIT $5`;

/** A version as far as its audience depends on it. */
export type StampedVersion = Pick<
  Version,
  | 'id'
  | 'materialId'
  | 'number'
  | 'minorSince'
  | 'institutionId'
  | 'status'
  | 'createdBy'
  | 'restrictedAt'
  | 'caseOpen'
  | 'open'
  | 'shared'
  | 'sharedUntil'
  | 'sharedLicence'
>;

/** Nothing newer of the same work is open to this viewer; so this is the version that they get. */
export const newest = (passes: string) =>
  `NOT EXISTS (SELECT 1 FROM catalog.version n WHERE n.material_id = v.material_id AND n.number > v.number AND ${visibleSql('n', passes)})`;

/**
 * Whether a viewer may see the work behind an id, for queries of other rooms whose rows hang on a material.
 * @param id SQL expression of a material's id
 * @param passes placeholder of the viewer's passes
 */
export const materialVisibleSql = (id: string, passes: string): string =>
  `EXISTS (SELECT 1 FROM catalog.version mv WHERE mv.material_id = ${id} AND ${visibleSql('mv', passes)})`;

export interface MaterialFilter {
  mine?: boolean | null;
  schoolId?: string | null;
  status?: 'draft' | 'published' | null;
  domain?: string | null;
  elsewhere?: boolean | null;
  /** Words in the title. */
  text?: string | null;
}

/** Thousands of works name the same schools, so of equal lists only the first is read. */
const STAMPED = `WITH v AS MATERIALIZED (
    SELECT id, material_id, number, minor_since, institution_id, status, created_by, restricted_at, case_open, open, shared, shared_until, shared_licence, hash_array_extended(shared, 0) AS list
      FROM catalog.version WHERE material_id = ANY($1::uuid[]) ORDER BY material_id, number FOR UPDATE)
  SELECT v.id, v.material_id AS "materialId", v.number, v.minor_since AS "minorSince", v.institution_id AS "institutionId", v.status, v.created_by AS "createdBy", v.restricted_at AS "restrictedAt",
    v.case_open AS "caseOpen", array_to_string(v.open, ' ') AS open, v.list, CASE WHEN row_number() OVER (PARTITION BY v.list) = 1 THEN array_to_string(v.shared, ' ') END AS shared,
    v.shared_until AS "sharedUntil", v.shared_licence AS "sharedLicence"
  FROM v ORDER BY v.material_id, v.number`;

const passesIn = (text: string): Pass[] => text.split(' ').filter(Boolean) as Pass[];

/** The place of a work in a list where the last changed comes first. */
export const cursorOf = (row: MaterialRow): (string | Date)[] => [row.updatedAt, row.id];

/** SQL of versions. Every read for a person starts from their passes. */
@Injectable()
export class MaterialRepository {
  /** The newest version that the viewer may see of each work; absent and unseen alike are left out. */
  async byIds(ctx: Ctx, materialIds: readonly string[]): Promise<MaterialRow[]> {
    const ids = materialIds.filter(isId);
    if (ids.length === 0) return [];
    const [isOneOfThese, these] = among('$2', ids);
    return ctx.db.query(
      kept(`SELECT DISTINCT ON (v.material_id) ${MATERIAL_COLUMNS} FROM catalog.version v
       WHERE v.material_id ${isOneOfThese} AND ${visibleSql('v', '$1')} ORDER BY v.material_id, v.number DESC`),
      [ctx.viewer.passes, these],
    );
  }

  /** These versions of these works, as far as the viewer may see them. */
  async byNumbers(ctx: Ctx, wanted: readonly { readonly id: string; readonly number: number }[]): Promise<MaterialRow[]> {
    return ctx.db.query(
      `SELECT ${MATERIAL_COLUMNS} FROM catalog.version v JOIN unnest($2::uuid[], $3::int[]) AS w (id, number) ON w.id = v.material_id AND w.number = v.number
       WHERE ${visibleSql('v', '$1')}`,
      [ctx.viewer.passes, wanted.map(({ id }) => id), wanted.map(({ number }) => number)],
    );
  }

  async goesBeyondHome(ctx: Ctx, materialId: string): Promise<boolean> {
    const rows: unknown[] = await ctx.db.query(
      `SELECT FROM catalog.version v WHERE v.material_id = $2 AND ${visibleSql('v', '$1')} AND v.shared_licence IS NOT NULL AND (v.shared_until IS NULL OR v.shared_until > $3) LIMIT 1`,
      [ctx.viewer.passes, materialId, ctx.now],
    );
    return rows.length > 0;
  }

  /** Versions by their own id, as the viewer; search hits are loaded by it. */
  async byVersionIds(ctx: Ctx, versionIds: readonly string[]): Promise<MaterialRow[]> {
    return ctx.db.query(
      kept(`SELECT ${MATERIAL_COLUMNS} FROM catalog.version v WHERE v.id = ANY($2::uuid[]) AND ${visibleSql('v', '$1')} AND ${newest('$1')}`),
      [ctx.viewer.passes, versionIds],
    );
  }

  /** Of these versions, the ones that the viewer sees because they belong there, with everything in them. */
  async openIds(ctx: Ctx, versionIds: readonly string[]): Promise<ReadonlySet<string>> {
    if (versionIds.length === 0) return new Set();
    const rows: { id: string }[] = await ctx.db.query(kept('SELECT v.id FROM catalog.version v WHERE v.id = ANY($2::uuid[]) AND v.open && $1::text[]'), [
      ctx.viewer.passes,
      versionIds,
    ]);
    return new Set(rows.map(({ id }) => id));
  }

  /** Newest work of other schools that this viewer may see, newest first. */
  async feed(ctx: Ctx, page: PageArgs): Promise<Page<MaterialRow>> {
    const size = pageSize(page.first);
    const [at, id] = page.after ? decodeCursor(page.after, 2) : [null, null];
    const home = ctx.viewer.memberships.map((m) => m.institutionId);
    const values = [ctx.viewer.passes, home, at, id, size + 1];
    // educators see most of what is new: a page is among the newest. Without the narrow look a plan that is kept may read and sort everything
    const near: MaterialRow[] = isEducator(ctx.viewer) ? await ctx.db.query(kept(feedFrom(NEAR)), values) : [];
    const rows: MaterialRow[] = near.length > size ? near : await ctx.db.query(feedFrom('catalog.version'), values);
    return toPage(rows, size, (row) => [row.publishedAt as Date, row.id]);
  }

  /** Works by filter, last changed first. */
  async list(ctx: Ctx, filter: MaterialFilter, page: PageArgs): Promise<Page<MaterialRow>> {
    const size = pageSize(page.first);
    const [at, id] = page.after ? decodeCursor(page.after, 2) : [null, null];
    const rows: MaterialRow[] = await ctx.db.query(
      `SELECT ${MATERIAL_COLUMNS} FROM catalog.version v
       WHERE ${visibleSql('v', '$1')} AND ${newest('$1')}
         AND ($2::uuid IS NULL OR v.institution_id = $2) AND ($3::text IS NULL OR v.status = $3) AND ($4::text IS NULL OR $4 = ANY(v.domains))
         AND (NOT $5::boolean OR v.created_by = $6 OR EXISTS (SELECT 1 FROM consent.contribution c WHERE c.subject_kind = 'material' AND c.subject_id = v.material_id AND c.person_id = $6 AND c.ended_at IS NULL))
         AND (NOT $7::boolean OR NOT v.institution_id = ANY($8::uuid[]))
         AND ($12::text IS NULL OR strpos(lower(v.title), lower($12)) > 0)
         AND ($9::timestamptz IS NULL OR (v.updated_at, v.id) < ($9::timestamptz, $10::uuid))
       ORDER BY v.updated_at DESC, v.id DESC LIMIT $11`,
      [
        ctx.viewer.passes,
        filter.schoolId ?? null,
        filter.status ?? null,
        filter.domain ?? null,
        filter.mine ?? false,
        ctx.viewer.personId,
        filter.elsewhere ?? false,
        ctx.viewer.memberships.map((m) => m.institutionId),
        at,
        id,
        size + 1,
        filter.text?.trim() || null,
      ],
    );
    return toPage(rows, size, cursorOf);
  }

  /**
   * The newest version of a work, locked for change, if the viewer may see it. Locks are taken in id order by callers that take several.
   * @throws DomainError NOT_FOUND when it is absent or unseen
   */
  async lock(ctx: Ctx, materialId: string): Promise<Version> {
    if (!isId(materialId)) throw notFound();
    await ctx.db.query('SELECT 1 FROM catalog.material WHERE id = $1 FOR UPDATE', [materialId]);
    const version = await ctx.db
      .createQueryBuilder(Version, 'v')
      .where(`v.materialId = :materialId AND NOT EXISTS (SELECT 1 FROM catalog.version n WHERE n.material_id = v.material_id AND n.number > v.number)`, {
        materialId,
      })
      .setLock('pessimistic_write', undefined, ['v'])
      .getOne();
    if (!version) throw notFound();
    const [seen] = await ctx.db.query(`SELECT 1 FROM catalog.version v WHERE v.id = $2 AND ${visibleSql('v', '$1')}`, [ctx.viewer.passes, version.id]);
    if (!seen) throw notFound();
    return version;
  }

  async insert(ctx: Ctx, material: Material, version: Version): Promise<void> {
    await ctx.db.insert(Material, material);
    await this.insertVersion(ctx, version);
  }

  async insertVersion(ctx: Ctx, version: Version): Promise<void> {
    await ctx.db.insert(Version, version);
  }

  /** Saves what changed of a version, but never its audience: that is `stamp`'s. */
  async save(ctx: Ctx, id: string, changes: Partial<Omit<Version, 'id' | 'open' | 'shared' | 'sharedUntil' | 'sharedLicence'>>): Promise<void> {
    await ctx.db.update(Version, id, { ...changes, updatedAt: ctx.now });
  }

  async delete(ctx: Ctx, materialId: string): Promise<void> {
    await ctx.db.query('DELETE FROM catalog.copy WHERE material_id = $1', [materialId]);
    await ctx.db.delete(Material, materialId);
  }

  /** All versions of these works, without a viewer: only for stamping. Locked by work and number, as everyone does, so that nobody meets head-on. */
  async lockForStamping(ctx: Ctx, materialIds: readonly string[]): Promise<StampedVersion[]> {
    const rows = await ctx.db.query<(Omit<StampedVersion, 'open' | 'shared'> & { open: string; list: string; shared: string | null })[]>(kept(STAMPED), [
      materialIds,
    ]);
    const lists = new Map<string, Pass[]>();
    for (const { list, shared } of rows) if (shared !== null) lists.set(list, passesIn(shared));
    return rows.map(({ list, ...row }) => ({ ...row, open: passesIn(row.open), shared: lists.get(list) as Pass[] }));
  }

  /** Writes audiences; the only place that does. Each list of passes goes over the line once. */
  async stamp(ctx: Ctx, stamps: readonly ({ id: string; licence: string | null } & Visibility)[]): Promise<void> {
    if (stamps.length === 0) return;
    const lists = new Map<readonly Pass[], number>();
    const numberOf = (list: readonly Pass[]): number => {
      if (!lists.has(list)) lists.set(list, lists.size);
      return lists.get(list) as number;
    };
    const rows = stamps.map(({ id, open, shared, sharedUntil, licence }) => ({ id, open: numberOf(open), shared: numberOf(shared), sharedUntil, licence }));
    await ctx.db.query(
      kept(`WITH list AS MATERIALIZED (SELECT at - 1 AS no, ARRAY(SELECT jsonb_array_elements_text(passes)) AS passes FROM jsonb_array_elements($2::jsonb) WITH ORDINALITY AS l (passes, at))
       UPDATE catalog.version v SET open = o.passes, shared = s.passes, shared_until = r."sharedUntil", shared_licence = r.licence
       FROM jsonb_to_recordset($1::jsonb) AS r (id uuid, open int, shared int, "sharedUntil" timestamptz, licence text) JOIN list o ON o.no = r.open JOIN list s ON s.no = r.shared
       WHERE v.id = r.id`),
      [JSON.stringify(rows), JSON.stringify([...lists.keys()])],
    );
  }

  /** Works of a school that are online, in id order. */
  async idsOfSchool(ctx: Ctx, institutionId: string): Promise<string[]> {
    const rows: { id: string }[] = await ctx.db.query(
      "SELECT DISTINCT material_id AS id FROM catalog.version WHERE institution_id = $1 AND status = 'published' ORDER BY 1",
      [institutionId],
    );
    return rows.map(({ id }) => id);
  }

  /** Works of which the audience, or the card's, lists schools in the place of "all but some". */
  async idsListing(ctx: Ctx, unnamed?: string): Promise<string[]> {
    const rows: { id: string }[] = await ctx.db.query(
      `SELECT material_id AS id FROM (SELECT material_id, shared FROM catalog.version UNION ALL SELECT material_id, shared FROM catalog.card) s
        WHERE shared && $1::text[] AND NOT shared && $2::text[] GROUP BY 1`,
      [[AND_LATER], unnamed ? [institution(unnamed)] : []],
    );
    return rows.map(({ id }) => id);
  }

  /** Of these works, those with a version online that goes to nobody beyond home. */
  async idsGoingNowhere(ctx: Ctx, ids: readonly string[]): Promise<string[]> {
    const rows: { id: string }[] = await ctx.db.query(
      "SELECT DISTINCT material_id AS id FROM catalog.version WHERE material_id = ANY($1::uuid[]) AND status = 'published' AND shared = '{}'",
      [ids],
    );
    return rows.map(({ id }) => id);
  }

  /** Works that go beyond home to nobody but these schools, and to those who judge what goes beyond home. */
  async idsGoingOnlyTo(ctx: Ctx, institutionIds: readonly string[]): Promise<string[]> {
    const passes = institutionIds.map(institution);
    // the size first: lists of sixty schools are kept apart from their rows, and reading a hundred thousand of them takes seconds
    const rows: { id: string }[] = await ctx.db.query(
      `SELECT DISTINCT material_id AS id FROM catalog.version
        WHERE CASE WHEN pg_column_size(shared) <= 64 * (1 + cardinality($2::text[])) THEN shared && $1::text[] AND shared <@ $2::text[] END`,
      [passes, [...passes, 'moderators']],
    );
    return rows.map(({ id }) => id);
  }

  /** Names of the sets of schools that the audience of a work or a card leaves out. */
  async exclusionsOf(ctx: Ctx): Promise<string[]> {
    const rows: { id: string }[] = await ctx.db.query(
      `SELECT DISTINCT substr(pass, length('others:') + 1) AS id FROM (SELECT shared FROM catalog.version UNION ALL SELECT shared FROM catalog.card) s, unnest(s.shared) AS pass
        WHERE pass LIKE 'others:%'`,
    );
    return rows.map(({ id }) => id);
  }

  /** Works of a school that are online, and works of schools that show cards: who sees a card follows more than the permissions that hold now. */
  async idsTouchedBy(ctx: Ctx, institutionId: string): Promise<string[]> {
    const rows: { id: string }[] = await ctx.db.query(
      `SELECT DISTINCT material_id AS id FROM catalog.version
       WHERE status = 'published' AND institution_id IN (SELECT $1::uuid UNION SELECT institution_id FROM catalog.school_setting WHERE show_cards) ORDER BY 1`,
      [institutionId],
    );
    return rows.map((row) => row.id);
  }
}
