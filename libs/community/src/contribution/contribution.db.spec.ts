import { newId } from '@deelgenoot/kernel';
import { ModerationSubjects } from '@deelgenoot/moderation';
import { Tools } from '@deelgenoot/offers';
import { AudienceChoice, ContributionKind } from './contribution.type.ts';
import { type Name, World } from '../testing/world.ts';

const { REVIEW, QUESTION } = ContributionKind;
const LIST = `query ($kind: ContributionKind, $material: ID, $tool: ID, $author: ID, $mine: Boolean, $first: Int = 50, $after: String) {
  contributions(kind: $kind, materialId: $material, toolId: $tool, authorId: $author, mine: $mine, first: $first, after: $after) { nodes { id body } pageInfo { endCursor hasNextPage } } }`;
const ONE =
  'query ($id: ID!) { contribution(id: $id) { body hidden audience thread { seq } restriction { reason } viewerCan { edit delete react comment notice moderate solve } } }';
const CONTRIBUTE =
  'mutation ($input: ContributionInput!) { contribute(input: $input) { id audience rating aspects { aspect score } tools { name } school { name } } }';

interface List {
  nodes: { id: string; body: string }[];
  pageInfo: { endCursor: string | null; hasNextPage: boolean };
}

describe('contributions', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open();
  }, 60_000);
  afterAll(() => world?.close());

  const list = async (name: Name | null, filter: object = {}) => (await world.ask<List>(name, LIST, filter)).nodes.map(({ id }) => id);
  const seers = async (id: string) => {
    const names: Name[] = [];
    for (const name of ['anna', 'bram', 'nora', 'chris', 'mo', 'sam'] as const) if ((await world.codeOf(name, ONE, { id })) === null) names.push(name);
    expect(await world.codeOf(null, ONE, { id })).toBe('NOT_FOUND');
    expect(await list(null)).not.toContain(id);
    for (const name of ['bram', 'chris'] as const) expect((await list(name)).includes(id)).toBe(names.includes(name));
    return names;
  };

  describe('are seen by whom their author named, as far as these see what they are about', () => {
    it.each<[string, AudienceChoice, boolean | null, Name[]]>([
      ['for everyone, about nothing', AudienceChoice.EVERYONE, null, ['anna', 'bram', 'nora', 'chris', 'mo']],
      ['for my school, about nothing', AudienceChoice.MY_SCHOOL, null, ['anna', 'bram', 'nora']],
      ['for everyone, about a shared work', AudienceChoice.EVERYONE, true, ['anna', 'bram', 'nora', 'chris', 'mo']],
      ['for my school, about a shared work', AudienceChoice.MY_SCHOOL, true, ['anna', 'bram', 'nora']],
      ['for everyone, about a work at home', AudienceChoice.EVERYONE, false, ['anna', 'bram', 'nora']],
    ])('%s', async (_, audience, shared, expected) => {
      const materialId = shared === null ? null : await world.material('Werk', shared ? ['educators'] : []);
      const id = await world.contribute('bram', { audience, materialId });
      expect(await seers(id)).toEqual(expected);
      if (materialId === null) return;
      await world.share(materialId, ['educators']);
      expect(await seers(id)).toEqual(expected); // a later widening of the work never widens what was said about it
      await world.share(materialId, []);
      expect(await seers(id)).toEqual(['anna', 'bram', 'nora']);
    });

    it('hidden: its author and moderators, with the reason for neither but them', async () => {
      const id = await world.contribute('bram');
      await world.act((ctx) => world.get(ModerationSubjects).of('contribution').restrict(ctx, id, newId()));
      expect(await seers(id)).toEqual(['bram', 'nora', 'mo']);
      await world.act((ctx) => world.get(ModerationSubjects).of('contribution').lift(ctx, id));
      expect(await seers(id)).toEqual(['anna', 'bram', 'nora', 'chris', 'mo']);
    });

    it('for my school with a case open: the platform’s moderators too', async () => {
      const id = await world.contribute('bram', { audience: AudienceChoice.MY_SCHOOL });
      await world.act((ctx) => world.get(ModerationSubjects).of('contribution').reveal(ctx, id));
      expect(await seers(id)).toEqual(['anna', 'bram', 'nora', 'mo']);
    });

    it('deleted: nobody, and the text is gone', async () => {
      const id = await world.contribute('bram', { title: 'Titel' });
      await world.comment('chris', id, 'Dank');
      expect(await world.codeOf('chris', 'mutation ($id: ID!) { deleteContribution(id: $id) }', { id })).toBe('NOT_ALLOWED');
      expect(await world.ask('bram', 'mutation ($id: ID!) { deleteContribution(id: $id) }', { id })).toBe(true);
      expect(await seers(id)).toEqual([]);
      expect(await world.codeOf('chris', '{ thread(id: "' + id + '") { id } }')).toBe('NOT_FOUND');
      expect(await world.sql('SELECT title, body FROM community.contribution WHERE id = $1', [id])).toEqual([{ title: null, body: '' }]);
    });
  });

  it('stay among one’s own, also where the work is seen no more', async () => {
    const materialId = await world.material();
    const id = await world.contribute('chris', { materialId, body: 'Van mij' });
    await world.share(materialId, []);
    expect(await list('chris')).not.toContain(id);
    expect(
      await world.ask(
        'chris',
        `{ contributions(mine: true) { nodes { id body material { id } thread { seq commentCount comments { nodes { id } } } viewerCan { delete comment react } } } }`,
      ),
    ).toEqual({
      nodes: [
        {
          id,
          body: 'Van mij',
          material: null,
          thread: { seq: 0, commentCount: 0, comments: { nodes: [] } },
          viewerCan: { delete: true, comment: false, react: false },
        },
      ],
    });
    expect(await list(null, { mine: true })).toEqual([]);
  });

  it('are listed newest first, page by page, also when several came at once', async () => {
    const materialId = await world.material();
    const ids: string[] = [];
    for (let n = 0; n < 5; n++) ids.unshift(await world.contribute('bram', { materialId, body: `Tip ${n}` }));
    await world.sql("UPDATE community.contribution SET created_at = '2026-01-01T00:00:00.123Z' WHERE material_id = $1", [materialId]);
    const found: string[] = [];
    let after: string | null = null;
    do {
      const page: List = await world.ask('chris', LIST, { material: materialId, first: 2, after });
      found.push(...page.nodes.map(({ id }) => id));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect(found).toEqual(ids);
  });

  it('are found by kind, tool and author', async () => {
    const [lessonup] = (await world.act((ctx) => world.get(Tools).seed(ctx, [{ slug: 'lessonup', name: 'LessonUp', kind: 'lesson' }]))).values();
    const tip = await world.contribute('anna', { toolIds: [lessonup as string] });
    const question = await world.contribute('anna', { kind: QUESTION, toolIds: [lessonup as string] });
    expect(await list('chris', { tool: lessonup })).toEqual([question, tip]);
    expect(await list('chris', { tool: lessonup, kind: 'TIP' })).toEqual([tip]);
    expect(await list('chris', { author: world.people.anna, kind: 'QUESTION' })).toEqual([question]);
    await world.contribute('bram', { toolIds: [lessonup as string], audience: AudienceChoice.MY_SCHOOL });
    const count = (name: Name) => world.ask<{ tipCount: number }>(name, '{ tool(slug: "lessonup") { tipCount } }');
    expect([await count('anna'), await count('chris')]).toEqual([{ tipCount: 2 }, { tipCount: 1 }]);
  });

  describe('reviews', () => {
    const review = (materialId: string, more: object = {}) => ({ input: { kind: 'REVIEW', body: 'Bruikbaar', rating: 4, materialId, ...more } });

    it('are one per person and work, from 1 to 5, by the words of the field, and not of one’s own work', async () => {
      const id = await world.material();
      expect(await world.codeOf('chris', CONTRIBUTE, review(id, { rating: 6 }))).toBe('RATING_RANGE');
      expect(await world.codeOf('chris', CONTRIBUTE, review(id, { rating: null }))).toBe('RATING_RANGE');
      expect(await world.codeOf('chris', CONTRIBUTE, review(id, { aspects: [{ aspect: 'kwaliteit', score: 0 }] }))).toBe('RATING_RANGE');
      expect(await world.codeOf('chris', CONTRIBUTE, review(id, { aspects: [{ aspect: 'leuk', score: 3 }] }))).toBe('VOCABULARY_UNKNOWN');
      expect(await world.codeOf('chris', CONTRIBUTE, { input: { kind: 'REVIEW', body: 'x', rating: 3 } })).toBe('INVALID_INPUT');
      expect(await world.codeOf('anna', CONTRIBUTE, review(id))).toBe('REVIEW_OWN_WORK');
      expect(await world.codeOf('chris', CONTRIBUTE, review(id))).toBeNull();
      expect(await world.codeOf('chris', CONTRIBUTE, review(id))).toBe('REVIEW_TWICE');
      expect(await world.codeOf('bram', CONTRIBUTE, review(id))).toBeNull();
    });

    it('are summed up from those that the reader may see', async () => {
      const id = await world.material();
      await world.contribute('chris', { kind: REVIEW, rating: 5, materialId: id, aspects: [{ aspect: 'kwaliteit', score: 4 }] });
      await world.contribute('coach', {
        kind: REVIEW,
        rating: 4,
        materialId: id,
        aspects: [
          { aspect: 'kwaliteit', score: 2 },
          { aspect: 'inspireert', score: 5 },
        ],
      });
      await world.contribute('bram', { kind: REVIEW, rating: 1, materialId: id, audience: AudienceChoice.MY_SCHOOL });
      const summary = (name: Name) =>
        world.ask(
          name,
          'query ($id: ID!) { material(id: $id) { reviewSummary { average n schools aspects { aspect score n } } reviews(first: 2) { nodes { rating } pageInfo { hasNextPage } } } }',
          { id },
        );
      expect(await summary('chris')).toEqual({
        reviewSummary: {
          average: 4.5,
          n: 2,
          schools: 1,
          aspects: [
            { aspect: 'inspireert', score: 5, n: 1 },
            { aspect: 'kwaliteit', score: 3, n: 2 },
          ],
        },
        reviews: { nodes: [{ rating: 4 }, { rating: 5 }], pageInfo: { hasNextPage: false } },
      });
      expect(await summary('anna')).toMatchObject({
        reviewSummary: { average: 10 / 3, n: 3, schools: 2 },
        reviews: { nodes: [{ rating: 1 }, { rating: 4 }], pageInfo: { hasNextPage: true } },
      });
      const none = await world.material();
      expect(
        await world.ask('chris', 'query ($id: ID!) { material(id: $id) { reviewSummary { average n schools aspects { aspect } } } }', { id: none }),
      ).toEqual({ reviewSummary: { average: null, n: 0, schools: 0, aspects: [] } });
    });
  });

  describe('are refused', () => {
    it.each<[string, Name | null, object, string]>([
      ['from a visitor', null, {}, 'SIGN_IN_REQUIRED'],
      ['from someone suspended', 'sam', {}, 'SUSPENDED'],
      ['from a moderator without a school', 'mo', {}, 'NOT_ALLOWED'],
      ['in the name of another’s school', 'chris', { schoolId: 'noord' }, 'NOT_ALLOWED'],
      ['about a work that is not there', 'chris', { materialId: newId() }, 'NOT_FOUND'],
      ['with a tool that is not there', 'chris', { toolIds: [newId()] }, 'NOT_FOUND'],
      ['when empty', 'chris', { body: '\u0000' }, 'TEXT_EMPTY'],
    ])('%s', async (_, name, more, code) => {
      const input = { kind: 'TIP', body: 'Tip', ...more, ...('schoolId' in more ? { schoolId: world.schools.noord } : {}) };
      expect(await world.codeOf(name, CONTRIBUTE, { input })).toBe(code);
    });

    it('about a work at another school', async () => {
      expect(await world.codeOf('chris', CONTRIBUTE, { input: { kind: 'TIP', body: 'Tip', materialId: await world.material('Thuis', []) } })).toBe('NOT_FOUND');
    });
  });

  it('are edited by their author, and show it', async () => {
    const id = await world.contribute('bram', { title: 'Eerst' });
    const EDIT = 'mutation ($id: ID!, $body: String!, $title: String) { editContribution(id: $id, body: $body, title: $title) { title body editedAt } }';
    expect(await world.codeOf('chris', EDIT, { id, body: 'x' })).toBe('NOT_ALLOWED');
    expect(await world.ask('bram', EDIT, { id, body: 'Beter' })).toEqual({ title: 'Eerst', body: 'Beter', editedAt: expect.any(String) });
    expect(await world.ask('bram', EDIT, { id, body: 'Beter', title: null })).toMatchObject({ title: null });
  });

  it('are solved by their asker, with a comment that stands there', async () => {
    const id = await world.contribute('bram', { kind: QUESTION, body: 'Hoe doe jij dit?' });
    const { id: answer } = await world.comment('chris', id, 'Zo');
    const { id: elsewhere } = await world.comment('chris', await world.material(), 'Zo niet');
    const SOLVE = 'mutation ($id: ID!, $comment: ID) { markSolved(contributionId: $id, commentId: $comment) { solvedBy { body } thread { seq } } }';
    expect(await world.codeOf('chris', SOLVE, { id, comment: answer })).toBe('NOT_ALLOWED');
    expect(await world.codeOf('bram', SOLVE, { id, comment: elsewhere })).toBe('NOT_FOUND');
    expect(await world.ask('bram', SOLVE, { id, comment: answer })).toEqual({ solvedBy: { body: 'Zo' }, thread: { seq: expect.any(Number) } });
    expect(await world.ask('bram', SOLVE, { id, comment: null })).toMatchObject({ solvedBy: null });
  });

  it('tell what the viewer can do', async () => {
    const id = await world.contribute('bram', { kind: QUESTION });
    const can = async (name: Name) => (await world.ask<{ viewerCan: object }>(name, ONE, { id })).viewerCan;
    expect(await can('bram')).toEqual({ edit: true, delete: true, react: true, comment: true, notice: false, moderate: false, solve: true });
    expect(await can('chris')).toEqual({ edit: false, delete: false, react: true, comment: true, notice: true, moderate: false, solve: false });
    expect(await can('nora')).toEqual({ edit: false, delete: false, react: true, comment: true, notice: true, moderate: true, solve: false });
  });
});
