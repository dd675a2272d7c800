import { Screen } from '../support/live.ts';
import { World } from '../support/world.ts';

describe('live screens', () => {
  let world: World;
  let id: string;
  beforeAll(async () => {
    world = await World.open();
    id = await world.publishPdf('Samen een zorgplan maken.');
    await world.ask([id]);
    await world.answer('anna', true);
  }, 120_000);
  afterAll(() => world.stop());

  const post = (who: 'anna' | 'chris', threadId: string, body: string) =>
    world.at[who].ask<{ comment: { id: string; seq: number } }>(
      'mutation ($threadId: ID!, $body: String!) { comment(threadId: $threadId, body: $body) { id seq } }',
      { threadId, body },
    );
  const threadOf = async () =>
    (await world.at.anna.ask<{ material: { thread: { id: string } } }>('query ($id: ID!) { material(id: $id) { thread { id } } }', { id })).material.thread.id;

  it('opens a room only to who may see the subject', async () => {
    const sam = await Screen.open(world.at.sam);
    const chris = await Screen.open(world.at.chris);
    const anon = await Screen.open(world.anon);
    expect(await chris.join('material', id)).toMatchObject({ ok: true });
    for (const screen of [sam, anon]) expect(await screen.join('material', id)).toEqual({ ok: false, code: 'NOT_FOUND' });
    expect(await chris.join('person', world.people.anna)).toEqual({ ok: false, code: 'NOT_FOUND' });
    expect(await chris.join('nonsense', id)).toEqual({ ok: false, code: 'NOT_FOUND' });
    for (const screen of [sam, chris, anon]) screen.close();
  });

  it('refuses another origin', async () => {
    await expect(Screen.open(world.at.chris, { origin: 'https://elsewhere.example' })).rejects.toBeDefined();
  });

  it('nudges with a number and never with words', async () => {
    const threadId = await threadOf();
    const chris = await Screen.open(world.at.chris);
    const { seq: before } = await chris.join('thread', threadId);
    await post('anna', threadId, 'Wie heeft dit al gebruikt?');
    const nudge = await chris.hears('nudge', (n) => n['kind'] === 'thread');
    expect(nudge).toEqual({ type: 'comment', kind: 'thread', id: threadId, seq: expect.any(Number) });
    expect(nudge['seq']).toBeGreaterThan(before ?? 0);
    chris.close();
  });

  it('nudges nobody about what is said for another school only', async () => {
    const work = await world.publishPdf('Onder ons.');
    const { comment: ours } = await post('anna', work, 'Dit blijft bij ons.');
    await world.ask([work]);
    await world.answer('anna', true);
    const [bram, chris] = await Promise.all([Screen.open(world.at.bram), Screen.open(world.at.chris)]);
    expect((await bram.join('thread', work)).seq).toBeGreaterThan(0);
    expect(await chris.join('thread', work)).toEqual({ ok: true, seq: 0 });
    await world.at.anna.ask('mutation ($id: ID!, $parent: ID!) { comment(threadId: $id, parentId: $parent, body: "Ook bij ons.") { id } }', {
      id: work,
      parent: ours.id,
    });
    await bram.hears('nudge', (n) => n['type'] === 'comment');
    await post('anna', work, 'En dit is voor iedereen.');
    const heard = await chris.hears('nudge', (n) => n['type'] === 'comment');
    expect(chris.heard.filter(({ event }) => event === 'nudge')).toHaveLength(1);
    expect(await world.at.chris.ask('query ($id: ID!) { thread(id: $id) { seq commentCount } }', { id: work })).toEqual({
      thread: { seq: heard['seq'], commentCount: 1 },
    });
    for (const screen of [bram, chris]) screen.close();
  });

  it('tells who is typing to those in the room only', async () => {
    const threadId = await threadOf();
    const [anna, chris, dewi] = await Promise.all([Screen.open(world.at.anna), Screen.open(world.at.chris), Screen.open(world.at.dewi)]);
    await Promise.all([anna.join('thread', threadId), chris.join('thread', threadId)]);
    dewi.socket.emit('typing', { kind: 'thread', id: threadId });
    chris.socket.emit('typing', { kind: 'thread', id: threadId });
    expect(await anna.hears('typing')).toEqual({ kind: 'thread', id: threadId, personId: world.people.chris });
    expect(anna.heard.filter((one) => one.event === 'typing')).toHaveLength(1);
    for (const screen of [anna, chris, dewi]) screen.close();
  });

  it('clears the screens of who may no longer see it, and nudges them no more', async () => {
    const threadId = await threadOf();
    const [chris, bram] = await Promise.all([Screen.open(world.at.chris), Screen.open(world.at.bram)]);
    for (const screen of [chris, bram])
      expect([await screen.join('material', id), await screen.join('thread', threadId)]).toMatchObject([{ ok: true }, { ok: true }]);
    await world.withdraw('anna');
    await chris.hears('cleared', (c) => c['kind'] === 'material' && c['id'] === id);
    expect(await chris.join('material', id)).toEqual({ ok: false, code: 'NOT_FOUND' });
    expect(await chris.join('thread', threadId)).toEqual({ ok: false, code: 'NOT_FOUND' });
    chris.heard.length = 0;
    await post('anna', threadId, 'Alleen nog voor ons.');
    await bram.hears('nudge', (n) => n['kind'] === 'thread');
    expect(chris.heard.filter((one) => one.event === 'nudge')).toEqual([]);
    for (const screen of [chris, bram]) screen.close();
  });

  it('ends a socket with its session', async () => {
    const client = await world.signIn('dewi');
    const screen = await Screen.open(client);
    await screen.join('person', world.people.dewi);
    await client.ask('mutation { signOut }');
    await screen.hears('disconnect');
  });
});
