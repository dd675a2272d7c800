import { clean, newId, notFound, pageSize, toPage, type Page, type PageArgs } from '@deelgenoot/kernel';
import { Batch, kept, loader, type Ctx, type Soon } from '@deelgenoot/platform';
import { Injectable } from '@nestjs/common';
import { afterName } from '../after-name.ts';
import { SCHOOL_COLUMNS, SchoolRow, type SchoolStatusValue } from './school.entity.ts';

export type NewSchool = Pick<SchoolRow, 'name' | 'kind' | 'town'> & Partial<Pick<SchoolRow, 'id' | 'slug' | 'lat' | 'lon' | 'intro' | 'demo' | 'status'>>;

/** Schools are public: their name stands beside every work. */
@Injectable()
export class Schools {
  /** In no particular order; ids without a school are left out. */
  async byIds(ctx: Ctx, ids: readonly string[]): Promise<SchoolRow[]> {
    return ctx.db.query(kept(`SELECT ${SCHOOL_COLUMNS} FROM identity.institution s WHERE s.id = ANY($1::uuid[])`), [ids]);
  }

  /** In no particular order; names without a school are left out. */
  async bySlugs(ctx: Ctx, slugs: readonly string[]): Promise<SchoolRow[]> {
    return ctx.db.query(`SELECT ${SCHOOL_COLUMNS} FROM identity.institution s WHERE s.slug = ANY($1)`, [slugs]);
  }

  /** One school, through the request's loader. */
  async load(ctx: Ctx, id: string): Promise<SchoolRow | null> {
    return this.soon(ctx, id);
  }

  /** One school, through the request's loader; at once when it was loaded before. */
  soon(ctx: Ctx, id: string): Soon<SchoolRow | null> {
    return this.batch(ctx).get(id);
  }

  /** Loads the schools that a page shows, for {@link soon}. */
  ahead(ctx: Ctx, ids: Iterable<string>): Promise<void> {
    return this.batch(ctx).ahead(ids);
  }

  private batch(ctx: Ctx): Batch<SchoolRow | null> {
    return loader(ctx, Schools, () => new Batch<SchoolRow | null>(async (ids) => new Map((await this.byIds(ctx, ids)).map((row) => [row.id, row])), null));
  }

  /** Schools through the request's loader, in the order of their ids; who is not there is left out. */
  async loadAll(ctx: Ctx, ids: readonly string[]): Promise<SchoolRow[]> {
    const rows = await Promise.all(ids.map((id) => this.load(ctx, id)));
    return rows.filter((row) => row !== null);
  }

  /** @throws DomainError NOT_FOUND */
  async bySlug(ctx: Ctx, slug: string): Promise<SchoolRow> {
    const [row] = await ctx.db.query<SchoolRow[]>(`SELECT ${SCHOOL_COLUMNS} FROM identity.institution s WHERE s.slug = $1`, [clean(slug)]);
    if (!row) throw notFound();
    return row;
  }

  /** The schools that take part now, asked once per request. */
  memberIds(ctx: Ctx): Promise<string[]> {
    return loader(ctx, 'identity.memberIds', async () => {
      const rows = await ctx.db.query<{ id: string }[]>("SELECT id FROM identity.institution WHERE status = 'member' ORDER BY id");
      return rows.map((row) => row.id);
    });
  }

  /** By name. Schools that merged into another are found there. */
  async list(ctx: Ctx, page: PageArgs, filter: { status?: SchoolStatusValue | null; text?: string | null } = {}): Promise<Page<SchoolRow>> {
    const first = pageSize(page.first);
    const [name, id] = afterName(page.after);
    const rows = await ctx.db.query<(SchoolRow & { sort: string })[]>(
      `SELECT ${SCHOOL_COLUMNS}, lower(s.name) AS sort FROM identity.institution s
        WHERE ($1::text IS NULL AND s.status <> 'merged' OR s.status = $1)
          AND ($2::text IS NULL OR strpos(lower(unaccent(s.name || ' ' || s.town)), lower(unaccent($2))) > 0)
          AND ($3::text IS NULL OR (lower(s.name), s.id) > ($3, $4::uuid))
        ORDER BY lower(s.name), s.id LIMIT $5`,
      [filter.status ?? null, clean(filter.text ?? '') || null, name, id, first + 1],
    );
    return toPage(rows, first, (row) => [row.sort, row.id]);
  }

  /**
   * Writes a new school; its slug is made from the name.
   * @throws QueryFailedError when a given slug is taken
   */
  async add(ctx: Ctx, school: NewSchool): Promise<SchoolRow> {
    const slug = school.slug ?? (await this.freeSlug(ctx, slugOf(school.name)));
    const row: SchoolRow = {
      lat: null,
      lon: null,
      intro: null,
      demo: false,
      status: 'reference',
      ...school,
      id: school.id ?? newId(),
      slug,
      mergedInto: null,
      leftAt: null,
    };
    await ctx.db.insert(SchoolRow, row);
    return row;
  }

  private async freeSlug(ctx: Ctx, wanted: string): Promise<string> {
    const rows = await ctx.db.query<{ slug: string }[]>("SELECT slug FROM identity.institution WHERE slug = $1 OR slug LIKE $1 || '-%'", [wanted]);
    const taken = new Set(rows.map((row) => row.slug));
    for (let n = 1; ; n++) {
      const slug = n === 1 ? wanted : `${wanted}-${n}`;
      if (!taken.has(slug)) return slug;
    }
  }
}

/** A name as it can stand in an address: "Groen College 't Veld" becomes "groen-college-t-veld". */
export const slugOf = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '') || 'school';
