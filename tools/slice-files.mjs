/** The texts of a new slice: a titled thing of a school, open to its members, the smallest thing that has every part. */
export function sliceFiles({ context, noun, pascal, stamp }) {
  const camel = pascal[0].toLowerCase() + pascal.slice(1);
  const table = `${context}.${noun.replaceAll('-', '_')}`;
  const migration = `import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ${pascal}${stamp} implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(\`
      CREATE TABLE ${table} (
        id uuid PRIMARY KEY,
        institution_id uuid NOT NULL,
        author_id uuid NOT NULL,
        title text NOT NULL,
        open text[] NOT NULL DEFAULT '{}',
        shared text[] NOT NULL DEFAULT '{}',
        shared_until timestamptz(3),
        created_at timestamptz(3) NOT NULL DEFAULT now()
      );
      CREATE INDEX ON ${table} (created_at DESC, id DESC);
      CREATE INDEX ON ${table} USING gin (open);
    \`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE ${table}');
  }
}
`;
  const slice = {
    [`${noun}.ts`]: `/** A ${noun} of a school. */
export interface ${pascal} {
  readonly id: string;
  readonly institutionId: string;
  readonly authorId: string;
  readonly title: string;
  readonly createdAt: Date;
}
`,
    [`${noun}.policy.ts`]: `import { institution, isMemberOf, only, person, type Viewer, type Visibility } from '@deelgenoot/access';
import { type Decision, refuse } from '@deelgenoot/kernel';
import type { ${pascal} } from './${noun}.ts';

/** Who may see it: whoever wrote it, and their school. */
export const ${camel}Visibility = (one: ${pascal}): Visibility => only([person(one.authorId), institution(one.institutionId)]);

/** Members write for their own school. */
export const mayAdd${pascal} = (viewer: Viewer, institutionId: string): Decision => isMemberOf(viewer, institutionId) || refuse('NOT_ALLOWED');
`,
    [`${noun}.policy.spec.ts`]: `import { ANONYMOUS, canSee, viewerOf } from '@deelgenoot/access';
import { ${camel}Visibility, mayAdd${pascal} } from './${noun}.policy.ts';

const member = (personId: string, institutionId: string) => viewerOf({ personId, memberships: [{ institutionId, roles: ['teacher'], memberSchool: true }], platformRoles: [], suspended: false });
const one = { id: '1', institutionId: 'a', authorId: 'anna', title: 'x', createdAt: new Date() };

describe('${noun}', () => {
  it.each([
    ['its author', member('anna', 'a'), true],
    ['a colleague', member('bram', 'a'), true],
    ['someone elsewhere', member('chris', 'b'), false],
    ['anyone', ANONYMOUS, false],
  ])('is seen by %s: %#', (_, viewer, seen) => expect(canSee(viewer.passes, ${camel}Visibility(one), new Date())).toBe(seen));

  it('is added at one’s own school only', () => {
    expect(mayAdd${pascal}(member('anna', 'a'), 'a')).toBe(true);
    expect(mayAdd${pascal}(member('anna', 'a'), 'b')).toMatchObject({ code: 'NOT_ALLOWED' });
  });
});
`,
    [`${noun}.repository.ts`]: `import { type Visibility, visibleSql } from '@deelgenoot/access';
import { decodeCursor, type Page, type PageArgs, pageSize, toPage } from '@deelgenoot/kernel';
import type { Ctx } from '@deelgenoot/platform';
import { Injectable } from '@nestjs/common';
import type { ${pascal} } from './${noun}.ts';

const COLUMNS = 't.id, t.institution_id AS "institutionId", t.author_id AS "authorId", t.title, t.created_at AS "createdAt"';

@Injectable()
export class ${pascal}Repository {
  /** What the viewer may see, newest first. */
  async list(ctx: Ctx, page: PageArgs): Promise<Page<${pascal}>> {
    const size = pageSize(page.first);
    const [at, id] = page.after ? decodeCursor(page.after, 2) : [null, null];
    const rows: ${pascal}[] = await ctx.db.query(
      \`SELECT \${COLUMNS} FROM ${table} t WHERE \${visibleSql('t', '$1')}
         AND ($2::timestamptz IS NULL OR (t.created_at, t.id) < ($2::timestamptz, $3::uuid)) ORDER BY t.created_at DESC, t.id DESC LIMIT $4\`,
      [ctx.viewer.passes, at, id, size + 1],
    );
    return toPage(rows, size, (row) => [row.createdAt, row.id]);
  }

  async insert(ctx: Ctx, one: ${pascal}, { open, shared, sharedUntil }: Visibility): Promise<void> {
    await ctx.db.query('INSERT INTO ${table} (id, institution_id, author_id, title, open, shared, shared_until, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)', [
      one.id, one.institutionId, one.authorId, one.title, open, shared, sharedUntil, one.createdAt,
    ]);
  }
}
`,
    [`${noun}.repository.db.spec.ts`]: `import { createHash } from 'node:crypto';
import { ANONYMOUS, viewerOf } from '@deelgenoot/access';
import { newId } from '@deelgenoot/kernel';
import { Database, dataSource, migrateDatabase, openSchema, platformMigrations } from '@deelgenoot/platform';
import { type TestDatabase, testDatabase } from '@deelgenoot/testing';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ${pascal}${stamp} } from '../migrations/${context}-${stamp}.migration.ts';
import { ${camel}Visibility } from './${noun}.policy.ts';
import { ${pascal}Repository } from './${noun}.repository.ts';

class Schema1700000000001 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(openSchema('${context}'));
  }

  async down(): Promise<void> {}
}

describe('the ${noun} in the database', () => {
  let database: TestDatabase;
  let db: Database;
  beforeAll(async () => {
    const key = createHash('sha256').update(${pascal}${stamp}.toString()).digest('hex');
    database = await testDatabase({ key, migrate: (url) => migrateDatabase(url, [...platformMigrations, Schema1700000000001, ${pascal}${stamp}]) });
    db = new Database(await dataSource({ DATABASE_URL: database.url, DATABASE_POOL: 2 }, []).initialize());
  });
  afterAll(async () => {
    await db.source.destroy();
    await database.drop();
  });

  it('is listed for its school and for nobody else', async () => {
    const school = newId();
    const anna = viewerOf({ personId: newId(), memberships: [{ institutionId: school, roles: ['teacher'], memberSchool: true }], platformRoles: [], suspended: false });
    const one = { id: newId(), institutionId: school, authorId: anna.personId as string, title: 'Een titel', createdAt: new Date() };
    const repository = new ${pascal}Repository();
    await repository.insert(db.context(anna), one, ${camel}Visibility(one));
    expect((await repository.list(db.context(anna), { first: 10 })).items).toEqual([one]);
    expect((await repository.list(db.context(ANONYMOUS), { first: 10 })).items).toEqual([]);
  });
});
`,
    [`${noun}.service.ts`]: `import { demand, LIMITS, newId, requireText } from '@deelgenoot/kernel';
import type { Ctx } from '@deelgenoot/platform';
import { Injectable } from '@nestjs/common';
import { ${camel}Visibility, mayAdd${pascal} } from './${noun}.policy.ts';
import { ${pascal}Repository } from './${noun}.repository.ts';
import type { ${pascal} } from './${noun}.ts';

@Injectable()
export class ${pascal}Service {
  constructor(private readonly repository: ${pascal}Repository) {}

  /** @throws DomainError NOT_ALLOWED, TEXT_EMPTY or TEXT_TOO_LONG */
  async add(ctx: Ctx, institutionId: string, title: string): Promise<${pascal}> {
    demand(mayAdd${pascal}(ctx.viewer, institutionId));
    const one = { id: newId(), institutionId, authorId: ctx.viewer.personId as string, title: requireText(title, 'title', LIMITS.title), createdAt: ctx.now };
    await this.repository.insert(ctx, one, ${camel}Visibility(one));
    return one;
  }
}
`,
    [`${noun}.type.ts`]: `import { connectionOf } from '@deelgenoot/platform';
import { Field, ID, ObjectType } from '@nestjs/graphql';

@ObjectType('${pascal}')
export class ${pascal}Type {
  @Field(() => ID) id: string;
  @Field() title: string;
  @Field(() => Date) createdAt: Date;
}

export const ${pascal}Connection = connectionOf(${pascal}Type, '${pascal}');
`,
    [`${noun}.resolver.ts`]: `import { type Connection, Context, type Ctx, PageArguments, toConnection } from '@deelgenoot/platform';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { ${pascal}Repository } from './${noun}.repository.ts';
import { ${pascal}Service } from './${noun}.service.ts';
import { ${pascal}Connection, ${pascal}Type } from './${noun}.type.ts';

@Resolver(() => ${pascal}Type)
export class ${pascal}Resolver {
  constructor(
    private readonly repository: ${pascal}Repository,
    private readonly service: ${pascal}Service,
  ) {}

  @Query(() => ${pascal}Connection, { name: '${camel}s' })
  async list(@Context() ctx: Ctx, @Args() page: PageArguments): Promise<Connection<${pascal}Type>> {
    return toConnection(await this.repository.list(ctx, page));
  }

  @Mutation(() => ${pascal}Type, { name: 'add${pascal}' })
  add(@Context() ctx: Ctx, @Args('schoolId', { type: () => ID }) schoolId: string, @Args('title') title: string): Promise<${pascal}Type> {
    return this.service.add(ctx, schoolId, title);
  }
}
`,
  };
  return { slice, migration };
}
