import { newId } from '@deelgenoot/kernel';
import { ContributionKind } from '../contribution/contribution.type.ts';
import { World } from './world.ts';

const COMMENTS = `comments { nodes { id body author { name } school { name } reactions { kind count mine } restriction { reason } viewerCan { edit reply moderate } } pageInfo { hasNextPage } }`;
const THREAD = `query ($id: ID!) { thread(id: $id) { seq title commentCount viewerCan { comment } ${COMMENTS} } }`;
const LIST = `{ contributions(first: 100) { nodes { id body author { name } school { name } material { title reviewSummary { average n } thread { commentCount } }
  tools { name tipCount } reactions { kind count } solvedBy { body } thread { seq commentCount comments { nodes { body author { name } viewerCan { reply } } } } viewerCan { edit comment solve } } } }`;

describe('a list takes as many statements for many as for few', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open();
  }, 60_000);
  afterAll(() => world?.close());

  /** Comments of as many people of as many schools, each with a reaction. */
  const fill = async (threadId: string, kind: string, n: number) => {
    await world.sql(
      `WITH school AS (INSERT INTO identity.institution (id, slug, name, kind, town, status) SELECT gen_random_uuid(), 's' || gen_random_uuid(), 'School', 'roc', 'Ergens', 'member' FROM generate_series(1, $2) RETURNING id),
         person AS (INSERT INTO identity.person (id, email, name) SELECT s.id, s.id || '@school.example', 'Iemand' FROM school s RETURNING id),
         thread AS (INSERT INTO community.thread (id, subject_kind, subject_id, last_seq) VALUES ($1, $3, $1, $2) RETURNING id),
         comment AS (INSERT INTO community.comment (id, thread_id, position, seq, body, author_id, institution_id, created_at, open, shared)
           SELECT gen_random_uuid(), thread.id, row_number() OVER (), row_number() OVER (), 'Tekst', p.id, p.id, now(), '{}', '{educators}' FROM person p, thread RETURNING id, author_id)
       INSERT INTO community.reaction (subject_kind, subject_id, kind, person_id, at) SELECT 'comment', id, 'thanks', author_id, now() FROM comment`,
      [threadId, n, kind],
    );
    return threadId;
  };

  it('of comments', async () => {
    const few = await fill(await world.material(), 'material', 2);
    const many = await fill(await world.material(), 'material', 50);
    const count = (id: string) => world.statements(() => world.ask('chris', THREAD, { id }));
    await count(few);
    const [forFew, forMany] = [await count(few), await count(many)];
    expect((await world.ask<{ comments: { nodes: object[] } }>('chris', THREAD, { id: many })).comments.nodes).toHaveLength(50);
    expect(forMany).toBe(forFew);
    expect(forMany).toBeLessThanOrEqual(9);
  });

  it('of contributions with their works, tools and threads', async () => {
    const one = async () => {
      const id = await world.contribute('bram', { kind: ContributionKind.QUESTION, materialId: await world.material() });
      await world.comment('chris', id, 'Zo', { clientId: newId() });
    };
    const count = () => world.statements(() => world.ask('chris', LIST));
    await one();
    await count();
    const forOne = await count();
    for (let n = 0; n < 8; n++) await one();
    expect(await count()).toBe(forOne);
  });

  it('of materials with what was said about them', async () => {
    const one = async () => void (await world.contribute('coach', { kind: ContributionKind.REVIEW, rating: 3, materialId: await world.material() }));
    const count = () =>
      world.statements(() =>
        world.ask(
          'chris',
          '{ feed(first: 100) { nodes { title reviewSummary { n } reviews(first: 3) { nodes { body author { name } } } thread { seq commentCount } tools { name } } } }',
        ),
      );
    await one();
    await count();
    const before = await count();
    for (let n = 0; n < 5; n++) await one();
    expect(await count()).toBe(before);
  });
});
