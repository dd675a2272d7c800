import { createHash } from 'node:crypto';
import { ANONYMOUS, type Role, type Viewer, viewerOf } from '@deelgenoot/access';
import { newId, type Page } from '@deelgenoot/kernel';
import { type Ctx, Database, dataSource, Jobs, type Locale, migrateDatabase, platformMigrations } from '@deelgenoot/platform';
import { Indexables, SearchIndex, ToolAccess } from '@deelgenoot/search';
import { type TestDatabase, testDatabase } from '@deelgenoot/testing';
import { offersEntities, offersMigrations } from '../index.ts';
import { ToolIndexer } from './tool.indexer.ts';
import { Tools } from './tool.loader.ts';
import { ToolRepository, type ToolRow } from './tool.repository.ts';
import { ToolService } from './tool.service.ts';

const migrations = [...platformMigrations, ...offersMigrations];
const key = createHash('sha256')
  .update(migrations.map((migration) => migration.name + migration.toString()).join('\n'))
  .digest('hex');

describe('tools', () => {
  const [noord, veld] = [newId(), newId()];
  const someone = (institutionId: string, roles: Role[]): Viewer =>
    viewerOf({ personId: newId(), memberships: [{ institutionId, roles, memberSchool: true }], platformRoles: [], suspended: false });
  const [manager, coach, teacher, elsewhere] = [
    someone(noord, ['manager']),
    someone(veld, ['icoach']),
    someone(noord, ['teacher']),
    someone(veld, ['teacher']),
  ];
  const repository = new ToolRepository();
  let test: TestDatabase;
  let database: Database;
  let tools: Tools;
  let service: ToolService;
  let ids: Map<string, string>;

  beforeAll(async () => {
    test = await testDatabase({ key, migrate: (url) => migrateDatabase(url, migrations) });
    database = new Database(await dataSource({ DATABASE_URL: test.url, DATABASE_POOL: 4 }, offersEntities).initialize());
    tools = new Tools(repository, new SearchIndex(new Jobs(database)));
    service = new ToolService(tools, repository);
    ids = await as(ANONYMOUS, (ctx) =>
      tools.seed(ctx, [
        { slug: 'padlet', name: 'Padlet', kind: 'board', description: { nl: 'Digitaal prikbord', en: 'A digital pinboard' }, needsAccount: true },
        { slug: 'lessonup', name: 'LessonUp', kind: 'lesson', description: { nl: 'Lessen maken' } },
        { slug: 'kahoot', name: 'kahoot', kind: 'quiz' },
      ]),
    );
  }, 60_000);
  afterAll(async () => {
    await database?.source.destroy();
    await test?.drop();
  });

  const as = <T>(viewer: Viewer, work: (ctx: Ctx) => Promise<T>, locale: Locale = 'nl'): Promise<T> =>
    database.transact(database.context(viewer, 'test', locale), work);
  const set = (viewer: Viewer, slug: string, institutionId: string, status: string, reason?: string) =>
    as(viewer, (ctx) => service.setStatus(ctx, ids.get(slug) ?? slug, institutionId, status, reason));
  const statuses = (viewer: Viewer, slug: string) =>
    as(viewer, async (ctx) =>
      (await tools.statusesOf(ctx, ids.get(slug) as string)).map(({ institutionId, status, reason }) => ({ institutionId, status, reason })),
    );

  it('are listed by name, page by page, for everyone', async () => {
    const page = (after: string | null) => as(ANONYMOUS, (ctx) => repository.list(ctx, null, { first: 2, after }));
    const first: Page<ToolRow> = await page(null);
    expect(first.items.map((tool) => tool.name)).toEqual(['kahoot', 'LessonUp']);
    const rest = await page(first.endCursor);
    expect([rest.items.map((tool) => tool.name), rest.hasNextPage]).toEqual([['Padlet'], false]);
  });

  it('are found by part of their name or kind, and described in the reader’s language where there is one', async () => {
    const find = (text: string, locale: Locale = 'nl') =>
      as(ANONYMOUS, async (ctx) => (await repository.list(ctx, text, { first: 10 })).items.map((tool) => tool.description), locale);
    expect(await find('PADL')).toEqual(['Digitaal prikbord']);
    expect(await find('padl', 'en')).toEqual(['A digital pinboard']);
    expect(await find('lesson', 'en')).toEqual(['Lessen maken']);
    expect(await find('quiz')).toEqual([null]);
    expect(await find('%')).toEqual([]);
  });

  it('keep their id when they are brought up to date', async () => {
    const again = await as(ANONYMOUS, (ctx) =>
      tools.seed(ctx, [{ slug: 'padlet', name: 'Padlet', kind: 'board', description: { nl: 'Prikbord', en: 'A digital pinboard' } }]),
    );
    expect(again.get('padlet')).toBe(ids.get('padlet'));
    expect((await as(ANONYMOUS, (ctx) => tools.get(ctx, again.get('padlet') as string))).description).toBe('Prikbord');
  });

  it('bear what schools say of them, for teachers everywhere and nobody else', async () => {
    await set(manager, 'padlet', noord, 'conditional', ' Alleen met schuilnamen ');
    await set(coach, 'padlet', veld, 'allowed');
    for (const viewer of [teacher, elsewhere])
      expect(await statuses(viewer, 'padlet')).toEqual(
        expect.arrayContaining([
          { institutionId: noord, status: 'conditional', reason: 'Alleen met schuilnamen' },
          { institutionId: veld, status: 'allowed', reason: null },
        ]),
      );
    expect(await statuses(ANONYMOUS, 'padlet')).toEqual([]);
  });

  it('keep the day of a school’s answer until the answer changes', async () => {
    const since = () => as(teacher, async (ctx) => (await tools.statusesOf(ctx, ids.get('lessonup') as string))[0]?.since.getTime());
    await set(manager, 'lessonup', noord, 'allowed');
    const first = await since();
    await set(manager, 'lessonup', noord, 'allowed', 'Wel met een schoolaccount');
    expect(await since()).toBe(first);
    await database.source.query("UPDATE offers.tool_status SET since = since - interval '1 day'");
    await set(manager, 'lessonup', noord, 'not', 'Te duur');
    expect(await since()).toBeGreaterThanOrEqual(first as number);
  });

  it.each<[string, Viewer, string, string, string]>([
    ['a teacher’s word', teacher, 'padlet', 'allowed', 'NOT_ALLOWED'],
    ['another school’s word', coach, 'padlet', 'allowed', 'NOT_ALLOWED'],
    ['another word', manager, 'padlet', 'maybe', 'VOCABULARY_UNKNOWN'],
    ['a tool that is not there', manager, newId(), 'allowed', 'NOT_FOUND'],
    ['an id that is none', manager, 'onzin', 'allowed', 'NOT_FOUND'],
  ])('refuse %s', (_, viewer, slug, status, code) => expect(set(viewer, slug, noord, status)).rejects.toMatchObject({ code }));

  it('are lacking where no school of the viewer allows them', async () => {
    await set(manager, 'padlet', noord, 'conditional', 'Alleen met een schoolaccount');
    const padlet = ids.get('padlet') as string;
    expect(await as(manager, (ctx) => repository.lacking(ctx))).not.toContain(padlet);
    await set(manager, 'padlet', noord, 'not', 'Toch niet');
    expect(await as(manager, (ctx) => repository.lacking(ctx))).toContain(padlet);
    expect(await as(ANONYMOUS, (ctx) => repository.lacking(ctx))).toContain(padlet);
  });

  it('tell search of themselves, in both languages', async () => {
    const indexer = new ToolIndexer(new Indexables(), repository, tools, new ToolAccess());
    const id = ids.get('padlet') as string;
    expect(await as(ANONYMOUS, (ctx) => indexer.documents(ctx, [id]))).toMatchObject([
      {
        kind: 'tool',
        id,
        foldId: id,
        title: 'Padlet',
        body: 'Prikbord\nA digital pinboard',
        open: ['public'],
        shared: [],
        url: '/hulpmiddelen/padlet',
        facets: { tools: [id] },
      },
    ]);
    expect(await as(ANONYMOUS, (ctx) => indexer.idsAfter(ctx, null, 10))).toHaveLength(3);
    expect([...(await as(ANONYMOUS, (ctx) => indexer.load(ctx, [id, newId()]))).keys()]).toEqual([id]);
  });
});
