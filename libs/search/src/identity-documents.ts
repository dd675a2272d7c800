import { institution, person as personPass } from '@deelgenoot/access';
import { activeSql, People, type PersonRow, Schools, type SchoolRow } from '@deelgenoot/identity';
import type { Ctx } from '@deelgenoot/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { NO_FACETS, type SearchDocument } from './index/document.ts';
import { type Indexable, Indexables } from './index/indexables.ts';

export const PERSON = 'person';
export const SCHOOL = 'school';

/** People and schools have no day on which they came out; they stand behind what was shared lately. */
const ALWAYS = new Date('2020-01-01T00:00:00Z');
/** A school that does not take part is found, behind those that do. */
const ASIDE = 0.5;

/** Makes people and schools findable. Identity knows nothing of it; the migration tells when they change. */
@Injectable()
export class IdentityDocuments implements OnModuleInit {
  constructor(
    private readonly indexables: Indexables,
    private readonly people: People,
    private readonly schools: Schools,
  ) {}

  onModuleInit(): void {
    this.indexables.register(this.peopleIndexable());
    this.indexables.register(this.schoolsIndexable());
  }

  private peopleIndexable(): Indexable {
    return {
      kind: PERSON,
      documents: async (ctx, ids) => {
        const people = (await this.people.byIds(ctx, ids)).filter((row) => row.suspendedAt === null && row.erasedAt === null);
        const schools = await schoolsOf(
          ctx,
          people.map((row) => row.id),
        );
        return people.map((row) => personDocument(row, schools.get(row.id) ?? []));
      },
      idsAfter: (ctx, after, limit) => idsAfter(ctx, 'identity.person', after, limit),
      load: async (ctx, ids) => new Map((await this.people.visibleByIds(ctx, ids)).map((row) => [row.id, row])),
    };
  }

  private schoolsIndexable(): Indexable {
    return {
      kind: SCHOOL,
      documents: async (ctx, ids) => (await this.schools.byIds(ctx, ids)).filter((row) => row.status !== 'merged').map(schoolDocument),
      idsAfter: (ctx, after, limit) => idsAfter(ctx, 'identity.institution', after, limit),
      load: async (ctx, ids) => new Map((await this.schools.byIds(ctx, ids)).map((row) => [row.id, row])),
    };
  }
}

/** Found by colleagues, and by all educators when they opened their profile: the rule of `mayOpenProfile`. */
function personDocument(row: PersonRow, schools: readonly string[]): SearchDocument {
  return {
    kind: PERSON,
    id: row.id,
    foldId: row.id,
    title: row.name,
    body: row.headline ?? '',
    parts: [],
    tags: row.askMeAbout,
    facets: { ...NO_FACETS, school: schools[0] ?? null, domains: row.domains, levels: row.levels },
    open: [personPass(row.id), ...schools.map(institution)],
    shared: row.profileOpen ? ['educators'] : [],
    sharedUntil: null,
    publishedAt: ALWAYS,
    url: `/mensen/${row.id}`,
  };
}

const schoolDocument = (row: SchoolRow): SearchDocument => ({
  kind: SCHOOL,
  id: row.id,
  foldId: row.id,
  title: row.name,
  body: [row.town, row.intro].filter(Boolean).join('. '),
  parts: [],
  tags: [row.kind],
  facets: { ...NO_FACETS, school: row.id },
  open: ['public'],
  shared: [],
  sharedUntil: null,
  publishedAt: ALWAYS,
  url: `/school/${row.slug}`,
  weight: row.status === 'member' ? 1 : ASIDE,
});

async function schoolsOf(ctx: Ctx, personIds: readonly string[]): Promise<Map<string, string[]>> {
  const rows = await ctx.db.query<{ personId: string; schools: string[] }[]>(
    `SELECT m.person_id AS "personId", array_agg(m.institution_id ORDER BY m.starts_at, m.id) AS schools FROM identity.membership m
      WHERE m.person_id = ANY($1::uuid[]) AND ${activeSql('m')} GROUP BY m.person_id`,
    [personIds],
  );
  return new Map(rows.map((row) => [row.personId, row.schools]));
}

async function idsAfter(ctx: Ctx, table: string, after: string | null, limit: number): Promise<string[]> {
  const rows = await ctx.db.query<{ id: string }[]>(`SELECT id FROM ${table} WHERE ($1::uuid IS NULL OR id > $1) ORDER BY id LIMIT $2`, [after, limit]);
  return rows.map((row) => row.id);
}
