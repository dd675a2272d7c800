import { AudienceChoice, ContributionKind } from '../contribution/contribution.type.ts';
import { type Name, World } from '../testing/world.ts';

describe('who hears of new words', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open();
  }, 60_000);
  afterEach(() => world.sql('DELETE FROM notifications.notification'));
  afterAll(() => world?.close());

  /** Everything that waits, as `name kind`. */
  const waiting = async (): Promise<string[]> => {
    const rows = await world.sql<{ name: string; kind: string }>(
      'SELECT p.name, n.kind FROM notifications.notification n JOIN identity.person p ON p.id = n.person_id WHERE n.done_at IS NULL ORDER BY 1, 2',
    );
    return rows.map(({ name, kind }) => `${name} ${kind}`);
  };

  it('the makers of a work, of comments on it, but not of their own', async () => {
    const id = await world.material();
    await world.comment('anna', id, 'Vraag maar raak');
    expect(await waiting()).toEqual([]);
    await world.comment('chris', id, 'Mooi');
    await world.comment('bram', id, 'Vind ik ook');
    expect(await waiting()).toEqual(['anna comment']);
    expect(await world.ask('anna', '{ me { waiting { kind title url } } }')).toEqual({
      waiting: [{ kind: 'comment', title: 'Mondeling toetsen', url: expect.stringMatching(`^/gesprek/${id}#`) }],
    });
  });

  it.each<[ContributionKind, object]>([
    [ContributionKind.TIP, {}],
    [ContributionKind.QUESTION, {}],
    [ContributionKind.REVIEW, { rating: 4 }],
  ])('the makers of a work, of a %s about it', async (kind, more) => {
    const materialId = await world.material();
    await world.contribute('chris', { kind, materialId, ...more });
    expect(await waiting()).toEqual([`anna ${kind}`]);
  });

  it('who asked, of an answer; whose comment it was, of a reply', async () => {
    const id = await world.contribute('bram', { kind: ContributionKind.QUESTION });
    const { id: answer } = await world.comment('chris', id, 'Zo');
    expect(await waiting()).toEqual(['bram answer']);
    await world.comment('bram', id, 'Dank je', { parentId: answer });
    expect(await waiting()).toEqual(['bram answer', 'chris reply']);
  });

  it('nobody of what they may not see', async () => {
    const materialId = await world.material();
    await world.contribute('chris', { materialId, audience: AudienceChoice.MY_SCHOOL });
    expect(await waiting()).toEqual([]);
    const { id: comment } = await world.comment('chris', materialId, 'Mooi');
    const question = await world.contribute('chris', { kind: ContributionKind.QUESTION, materialId });
    await world.sql('DELETE FROM notifications.notification');
    await world.share(materialId, []); // chris sees the work no more
    await world.comment('bram', materialId, 'Vind ik ook', { parentId: comment });
    await world.comment('bram', question, 'Zo');
    expect(await waiting()).toEqual(['anna comment']);
  });

  it('waits for nobody who may not see any more what it is about', async () => {
    const id = await world.material();
    const { id: comment } = await world.comment('chris', id, 'Mooi');
    await world.comment('bram', id, 'Dank je', { parentId: comment });
    const told = () => world.ask('chris', '{ me { waitingCount waiting { kind title } } }');
    expect(await told()).toEqual({ waitingCount: 1, waiting: [{ kind: 'reply', title: 'Mondeling toetsen' }] });
    await world.share(id, []);
    expect(await told()).toEqual({ waitingCount: 0, waiting: [] });
    await world.share(id, ['educators']);
    expect(await told()).toMatchObject({ waitingCount: 1 });
  });

  describe('open screens', () => {
    /** What the database tells sockets while this is done. */
    const told = (work: () => Promise<unknown>) => world.notices(['nudge', 'cleared'], work);
    const room = (kind: string, id: string, more: object) => ({ kind, id, ...more });

    it('hear of what is for one school only there', async () => {
      const id = await world.material('Thuis', []);
      const { id: first } = await world.comment('bram', id, 'Onder ons');
      await world.share(id, ['educators']);
      const school = world.schools.noord;
      const heard = await told(async () => {
        const { id: comment } = await world.comment('nora', id, 'Ook onder ons', { parentId: first });
        await world.ask('nora', 'mutation ($id: ID!) { editComment(id: $id, body: "Nog onder ons") { id } }', { id: comment });
        await world.ask('bram', 'mutation ($id: ID!) { react(subjectKind: "comment", subjectId: $id, kind: "thanks", on: true) { kind } }', { id: comment });
        await world.ask('nora', 'mutation ($id: ID!) { deleteComment(id: $id) { id } }', { id: comment });
      });
      const inThread = heard.filter((notice) => notice['kind'] === 'thread');
      expect(inThread.map(({ type }) => type)).toEqual(['comment', 'changed', 'reaction', 'changed']);
      for (const { only } of inThread) expect(only).toEqual([`person:${world.people.nora}`, `institution:${school}`, `moderators:${school}`]);
    });

    it('hear of each event in its thread, by number', async () => {
      const id = await world.material();
      const heard = await told(async () => {
        const { id: comment } = await world.comment('nora', id, 'Een');
        await world.ask('nora', 'mutation ($id: ID!) { editComment(id: $id, body: "Eén") { id } }', { id: comment });
        await world.ask('bram', 'mutation ($id: ID!) { react(subjectKind: "comment", subjectId: $id, kind: "thanks", on: true) { kind } }', { id: comment });
        await world.ask('mo', 'mutation ($id: ID!) { hide(subjectKind: "comment", subjectId: $id, rule: "unkind", reason: "Onaardig") { id } }', {
          id: comment,
        });
        await world.ask('mo', 'mutation ($id: ID!) { restore(subjectKind: "comment", subjectId: $id, reason: "Toch niet") { id } }', { id: comment });
        await world.ask('nora', 'mutation ($id: ID!) { deleteComment(id: $id) { id } }', { id: comment });
      });
      const inThread = heard.filter((notice) => notice['kind'] === 'thread');
      const counted = { seq: expect.any(Number) };
      expect(inThread).toEqual([
        room('thread', id, { type: 'comment', ...counted }),
        room('thread', id, { type: 'changed', ...counted }),
        room('thread', id, { type: 'reaction' }),
        room('thread', id, { type: 'hidden', ...counted }),
        room('thread', id, { type: 'changed', ...counted }),
        room('thread', id, { type: 'changed', ...counted }),
      ]);
      const numbers = inThread.flatMap(({ seq }) => (typeof seq === 'number' ? [seq] : []));
      expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
    });

    it('hear of contributions, and clear when one goes', async () => {
      const materialId = await world.material();
      let id = '';
      expect(await told(async () => void (id = await world.contribute('bram', { materialId })))).toEqual(
        expect.arrayContaining([room('contribution', id, { type: 'changed' }), room('material', materialId, { type: 'contribution' })]),
      );
      expect(await told(() => world.ask('bram', 'mutation ($id: ID!) { deleteContribution(id: $id) }', { id }))).toEqual(
        expect.arrayContaining([
          { kind: 'contribution', ids: [id] },
          { kind: 'thread', ids: [id] },
        ]),
      );
    });
  });

  it('the author reads why their words were hidden; readers do not', async () => {
    const id = await world.material();
    const { id: comment } = await world.comment('nora', id, 'Onaardig');
    await world.ask(
      'mo',
      'mutation ($id: ID!) { hide(subjectKind: "comment", subjectId: $id, rule: "unkind", reason: "Dit is niet aardig") { id title text url } }',
      { id: comment },
    );
    const reason = async (name: Name) =>
      (
        await world.ask<{ comments: { nodes: { restriction: { reason: string } | null }[] } }>(
          name,
          'query ($id: ID!) { thread(id: $id) { comments { nodes { restriction { reason } } } } }',
          { id },
        )
      ).comments.nodes[0]?.restriction;
    expect([await reason('nora'), await reason('mo'), await reason('chris'), await reason('anna')]).toEqual([
      { reason: 'Dit is niet aardig' },
      { reason: 'Dit is niet aardig' },
      null,
      null,
    ]);
    expect(
      await world.codeOf('nora', 'mutation ($id: ID!) { restore(subjectKind: "comment", subjectId: $id, reason: "Ik vind van niet") { id } }', { id: comment }),
    ).toBe('OWN_CASE');
  });
});
