import { ModerationSubjects } from '@deelgenoot/moderation';
import { newId } from '@deelgenoot/kernel';
import { type Name, World } from '../testing/world.ts';

const THREAD = `query ($id: ID!, $first: Int = 50, $after: String, $since: Int) { thread(id: $id) { seq commentCount
  comments(first: $first, after: $after, sinceSeq: $since) { nodes { id seq parentId body author { name } school { name } hidden deleted editedAt } pageInfo { endCursor hasNextPage } } } }`;

interface Thread {
  seq: number;
  commentCount: number;
  comments: {
    nodes: {
      id: string;
      seq: number;
      parentId: string | null;
      body: string | null;
      author: { name: string } | null;
      school: { name: string } | null;
      hidden: boolean;
      deleted: boolean;
      editedAt: string | null;
    }[];
    pageInfo: { endCursor: string | null; hasNextPage: boolean };
  };
}

describe('comments', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open();
  }, 60_000);
  afterAll(() => world?.close());

  const read = (name: Name | null, id: string, more: object = {}) => world.ask<Thread>(name, THREAD, { id, ...more });
  const bodies = async (name: Name | null, id: string) => (await read(name, id)).comments.nodes.map((comment) => comment.body);
  const judge = (what: 'restrict' | 'lift', id: string) =>
    world.act((ctx) =>
      what === 'lift' ? world.get(ModerationSubjects).of('comment').lift(ctx, id) : world.get(ModerationSubjects).of('comment').restrict(ctx, id, newId()),
    );

  describe('are seen by who may see them and what they are about', () => {
    it('by teachers everywhere where the work is shared, by nobody else', async () => {
      const id = await world.material();
      await world.comment('bram', id, 'Hoe lang duurt dit?');
      for (const name of ['anna', 'bram', 'chris', 'mo'] as const) expect(await bodies(name, id)).toEqual(['Hoe lang duurt dit?']);
      for (const name of ['sam', null] as const) expect(await world.codeOf(name, THREAD, { id })).toBe('NOT_FOUND');
    });

    it('by nobody from whom the work was withdrawn', async () => {
      const id = await world.material();
      await world.comment('chris', id, 'Mooi werk');
      await world.share(id, []);
      expect(await world.codeOf('chris', THREAD, { id })).toBe('NOT_FOUND');
      expect(await bodies('bram', id)).toEqual(['Mooi werk']);
      await world.share(id, ['educators']);
      expect(await bodies('chris', id)).toEqual(['Mooi werk']);
    });

    it('at home only, when written at home, though the work is shared later', async () => {
      const id = await world.material('Thuis', []);
      const first = await world.comment('bram', id, 'Onder ons');
      await world.share(id, ['educators']);
      await world.comment('anna', id, 'Ook onder ons', { parentId: first.id });
      await world.comment('anna', id, 'Voor iedereen');
      expect(await bodies('nora', id)).toEqual(['Onder ons', 'Ook onder ons', 'Voor iedereen']);
      expect(await bodies('chris', id)).toEqual(['Voor iedereen']);
      expect((await read('chris', id)).commentCount).toBe(1);
      expect((await read('nora', id)).commentCount).toBe(3);
    });

    it('not by visitors, also where the work is public', async () => {
      const id = await world.material('Openbaar', ['public', 'educators']);
      await world.comment('bram', id, 'Voor leraren');
      expect(await read(null, id)).toMatchObject({ commentCount: 0, comments: { nodes: [] } });
    });

    it('and threads of what is not there are not found', async () => {
      expect(await world.codeOf('anna', THREAD, { id: newId() })).toBe('NOT_FOUND');
      expect(await world.codeOf('anna', THREAD, { id: 'onzin' })).toBe('NOT_FOUND');
      expect(await world.codeOf('chris', 'mutation ($id: ID!) { comment(threadId: $id, body: "x") { id } }', { id: await world.material('Thuis', []) })).toBe(
        'NOT_FOUND',
      );
    });
  });

  describe('leave a stub', () => {
    it('without text or name when hidden, except for the author and moderators', async () => {
      const id = await world.material();
      const { id: comment } = await world.comment('bram', id, 'Onaardig');
      await judge('restrict', comment);
      for (const name of ['chris', 'anna'] as const)
        expect((await read(name, id)).comments.nodes).toEqual([expect.objectContaining({ id: comment, body: null, author: null, school: null, hidden: true })]);
      for (const name of ['bram', 'nora'] as const)
        expect((await read(name, id)).comments.nodes).toEqual([expect.objectContaining({ body: 'Onaardig', author: { name: 'bram' }, hidden: true })]);
      expect((await read('chris', id)).commentCount).toBe(0);
      const { seq } = await read('chris', id);
      await judge('lift', comment);
      expect(await bodies('chris', id)).toEqual(['Onaardig']);
      expect((await read('chris', id)).seq).toBeGreaterThan(seq);
    });

    it('for everyone when deleted, while replies stay; the text is gone', async () => {
      const id = await world.material();
      const { id: comment } = await world.comment('bram', id, 'Toch niet');
      await world.comment('chris', id, 'Jammer', { parentId: comment });
      expect(await world.ask('bram', 'mutation ($id: ID!) { deleteComment(id: $id) { deleted body author { name } } }', { id: comment })).toEqual({
        deleted: true,
        body: null,
        author: null,
      });
      for (const name of ['bram', 'chris', 'nora'] as const)
        expect((await read(name, id)).comments.nodes.map(({ body, deleted }) => [body, deleted])).toEqual([
          [null, true],
          ['Jammer', false],
        ]);
      expect(await world.sql('SELECT body FROM community.comment WHERE id = $1', [comment])).toEqual([{ body: '' }]);
      expect(
        await world.codeOf('chris', 'mutation ($id: ID!, $parent: ID!) { comment(threadId: $id, parentId: $parent, body: "x") { id } }', {
          id,
          parent: comment,
        }),
      ).toBe('COMMENT_REMOVED');
    });

    it('no stub for those who could not see it before', async () => {
      const id = await world.material('Thuis', []);
      const { id: comment } = await world.comment('bram', id, 'Onder ons');
      await world.share(id, ['educators']);
      await judge('restrict', comment);
      expect((await read('chris', id)).comments.nodes).toEqual([]);
      expect((await read('anna', id)).comments.nodes).toHaveLength(1);
    });
  });

  describe('are numbered events', () => {
    it('in order and without doubles when many write at once', async () => {
      const id = await world.material();
      const names = ['anna', 'bram', 'chris', 'nora'] as const;
      await Promise.all(Array.from({ length: 40 }, (_, n) => world.comment(names[n % 4] as Name, id, `Nummer ${n}`)));
      const { seq, comments } = await read('anna', id);
      const numbers = comments.nodes.map((comment) => comment.seq);
      expect(numbers).toHaveLength(40);
      expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
      expect(seq).toBe(numbers.at(-1));
    });

    it('of which nobody learns how many they may not see', async () => {
      const id = await world.material('Thuis', []);
      const { id: ours } = await world.comment('bram', id, 'Onder ons');
      await world.share(id, ['educators']);
      expect((await read('chris', id)).seq).toBe(0);
      await world.comment('anna', id, 'Voor iedereen');
      const before = await read('chris', id);
      const reply = await world.comment('bram', id, 'Ook onder ons', { parentId: ours });
      await world.ask('bram', 'mutation ($id: ID!) { editComment(id: $id, body: "Nog onder ons") { id } }', { id: reply.id });
      await judge('restrict', ours);
      expect(await read('chris', id)).toEqual(before);
      expect((await read('nora', id)).seq).toBeGreaterThan(before.seq);
      // The next that they do see has the number it would have had without all that: that of its second.
      await world.sql('UPDATE community.comment SET seq = seq - 60, position = position - 60 WHERE thread_id = $1', [id]); // a minute goes by
      await world.sql('UPDATE community.thread SET last_seq = last_seq - 60 WHERE id = $1', [id]);
      await world.comment('anna', id, 'Weer voor iedereen');
      const [at] = await world.sql<{ seq: number }>('SELECT floor(extract(epoch FROM now()))::int - 1767225600 AS seq');
      expect(at!.seq - (await read('chris', id)).seq).toBeLessThanOrEqual(5);
    });

    it('so that what was missed can be asked for', async () => {
      const id = await world.material();
      const first = await world.comment('bram', id, 'Een');
      await world.comment('chris', id, 'Twee');
      const { seq: since } = await read('anna', id);
      const missed = await read('anna', id, { since });
      expect(missed.comments.nodes).toEqual([]);
      await world.ask('bram', 'mutation ($id: ID!) { editComment(id: $id, body: "Eén") { id } }', { id: first.id });
      await world.comment('chris', id, 'Drie');
      const { nodes } = (await read('anna', id, { since })).comments;
      expect(nodes.map(({ body, editedAt }) => [body, editedAt !== null])).toEqual([
        ['Eén', true],
        ['Drie', false],
      ]);
      const page = (await read('anna', id, { since, first: 1 })).comments;
      expect((await read('anna', id, { since, after: page.pageInfo.endCursor })).comments.nodes.map(({ body }) => body)).toEqual(['Drie']);
    });

    it('read page by page, oldest first', async () => {
      const id = await world.material();
      for (const body of ['a', 'b', 'c', 'd', 'e']) await world.comment('bram', id, body);
      const found: (string | null)[] = [];
      let after: string | null = null;
      do {
        const { nodes, pageInfo }: Thread['comments'] = (await read('chris', id, { first: 2, after })).comments;
        found.push(...nodes.map(({ body }) => body));
        after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
      } while (after !== null);
      expect(found).toEqual(['a', 'b', 'c', 'd', 'e']);
      expect(await world.codeOf('chris', THREAD, { id, after: 'onzin' })).toBe('INVALID_INPUT');
      expect(await world.codeOf('chris', THREAD, { id, first: 1000 })).not.toBeNull();
    });
  });

  describe('are written once', () => {
    it('however often they are sent', async () => {
      const id = await world.material();
      const clientId = newId();
      const sent = await Promise.all(Array.from({ length: 4 }, () => world.comment('chris', id, 'Verbinding weg', { clientId })));
      sent.push(await world.comment('chris', id, 'Verbinding weg', { clientId }));
      expect(new Set(sent.map((comment) => comment.id)).size).toBe(1);
      expect(await bodies('anna', id)).toEqual(['Verbinding weg']);
    });

    it('and another person may choose the same id', async () => {
      const id = await world.material();
      const clientId = newId();
      await world.comment('chris', id, 'Van Chris', { clientId });
      await world.comment('bram', id, 'Van Bram', { clientId });
      expect(await bodies('anna', id)).toEqual(['Van Chris', 'Van Bram']);
    });
  });

  describe('are refused', () => {
    const COMMENT =
      'mutation ($id: ID!, $body: String!, $parent: ID, $client: ID) { comment(threadId: $id, body: $body, parentId: $parent, clientId: $client) { id } }';

    it.each<[string, Name | null, object, string]>([
      ['from a visitor', null, {}, 'SIGN_IN_REQUIRED'],
      ['from someone suspended', 'sam', {}, 'NOT_FOUND'],
      ['when empty', 'chris', { body: ' \u0000 ' }, 'TEXT_EMPTY'],
      ['when too long', 'chris', { body: 'a'.repeat(20_001) }, 'TEXT_TOO_LONG'],
      ['with a client id that is none', 'chris', { client: 'nummer 1' }, 'INVALID_INPUT'],
    ])('%s', async (_, name, variables, code) => {
      const id = await world.material('Openbaar', name === null ? ['public'] : ['educators']);
      expect(await world.codeOf(name, COMMENT, { id, body: 'Hallo', ...variables })).toBe(code);
    });

    it('when they reply to a reply, to another thread’s comment, or in a locked thread', async () => {
      const id = await world.material();
      const first = await world.comment('bram', id, 'Een');
      const reply = await world.comment('bram', id, 'Twee', { parentId: first.id });
      expect(await world.codeOf('chris', COMMENT, { id, body: 'Drie', parent: reply.id })).toBe('REPLY_DEPTH');
      expect(await world.codeOf('chris', COMMENT, { id: await world.material(), body: 'Drie', parent: first.id })).toBe('NOT_FOUND');
      const { seq } = await read('chris', id);
      await world.sql('UPDATE community.thread SET locked_at = now() WHERE id = $1', [id]);
      expect(await world.codeOf('chris', COMMENT, { id, body: 'Drie' })).toBe('THREAD_LOCKED');
      expect((await read('chris', id)).seq).toBe(seq);
    });

    it('when they are another’s to change', async () => {
      const id = await world.material();
      const { id: comment } = await world.comment('bram', id, 'Van Bram');
      expect(await world.codeOf('chris', 'mutation ($id: ID!) { editComment(id: $id, body: "x") { id } }', { id: comment })).toBe('NOT_ALLOWED');
      expect(await world.codeOf('nora', 'mutation ($id: ID!) { deleteComment(id: $id) { id } }', { id: comment })).toBe('NOT_ALLOWED');
      expect(await world.codeOf(null, 'mutation ($id: ID!) { deleteComment(id: $id) { id } }', { id: comment })).toBe('NOT_FOUND');
      await judge('restrict', comment);
      expect(await world.codeOf('bram', 'mutation ($id: ID!) { editComment(id: $id, body: "x") { id } }', { id: comment })).toBe('COMMENT_REMOVED');
    });

    it('when there are too many of them', async () => {
      const id = await world.material();
      const codes = new Set<string | null>();
      for (let n = 0; n <= 30; n++) codes.add(await world.codeOf('coach', COMMENT, { id, body: `Nummer ${n}` }));
      expect(codes).toEqual(new Set([null, 'RATE_LIMITED']));
    });
  });

  it('stay one’s own to delete where the work is seen no more', async () => {
    const id = await world.material();
    const { id: comment } = await world.comment('chris', id, 'Mooi');
    await world.share(id, []);
    expect(await world.codeOf('chris', 'mutation ($id: ID!) { editComment(id: $id, body: "x") { id } }', { id: comment })).toBe('NOT_FOUND');
    expect(await world.codeOf('chris', 'mutation ($id: ID!) { deleteComment(id: $id) { id } }', { id: comment })).toBeNull();
  });
});
