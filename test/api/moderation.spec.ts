import { Screen } from '../support/live.ts';
import { type Name, World } from '../support/world.ts';

const QUEUE = { kind: 'moderation', id: '00000000-0000-7000-8000-000000000000' } as const;
const CASE =
  'id state title text notices { reason explanation } statement { rule reason } log { act reason actor { name } } viewerCan { hide dismiss restore }';

interface Case {
  id: string;
  state: string;
  text: string | null;
  notices: { reason: string }[];
  statement: { rule: string; reason: string } | null;
  log: { act: string; reason: string | null; actor: { name: string } | null }[];
  viewerCan: { hide: boolean; dismiss: boolean; restore: boolean };
}

describe('a notice and what becomes of it', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open();
  }, 120_000);
  afterAll(() => world.stop());

  const tip = async () => {
    const { contribute } = await world.at.chris.ask<{ contribute: { id: string } }>(
      'mutation { contribute(input: { kind: TIP, title: "Rekenen", body: "Piet uit 2B had een 3." }) { id } }',
    );
    return contribute.id;
  };
  const notice = (id: string) =>
    world.at.dewi.ask('mutation ($id: ID!) { giveNotice(subjectKind: "contribution", subjectId: $id, reason: "personal-data", explanation: "Een naam") }', {
      id,
    });
  const queue = async (who: 'mo' | 'nora') =>
    (await world.at[who].ask<{ moderationCases: { nodes: Case[] } }>(`{ moderationCases(state: OPEN) { nodes { ${CASE} } } }`)).moderationCases.nodes;
  const one = async (id: string) =>
    (await world.at.mo.ask<{ moderationCase: Case }>(`query ($id: ID!) { moderationCase(id: $id) { ${CASE} } }`, { id })).moderationCase;
  const seenBy = (who: 'dewi' | 'chris', id: string) => world.at[who].codeOf('query ($id: ID!) { contribution(id: $id) { id } }', { id });

  it('the queue opens to moderators only, and hears of it', async () => {
    const [mo, nora, chris] = await Promise.all([Screen.open(world.at.mo), Screen.open(world.at.nora), Screen.open(world.at.chris)]);
    for (const screen of [mo, nora]) expect(await screen.join(QUEUE.kind, QUEUE.id)).toMatchObject({ ok: true });
    expect(await chris.join(QUEUE.kind, QUEUE.id)).toEqual({ ok: false, code: 'NOT_FOUND' });
    expect(await mo.join(QUEUE.kind, world.people.mo)).toEqual({ ok: false, code: 'NOT_FOUND' });
    await notice(await tip());
    expect(await mo.hears('nudge')).toMatchObject(QUEUE);
    for (const screen of [mo, nora, chris]) screen.close();
  });

  it('is hidden with a rule and a reason, and put back; the log says who did what', async () => {
    const id = await tip();
    await notice(id);
    const [open] = await queue('mo');
    expect(open).toMatchObject({
      text: 'Piet uit 2B had een 3.',
      notices: [{ reason: 'personal-data', explanation: 'Een naam' }],
      log: [],
      viewerCan: { hide: true, dismiss: true, restore: false },
    });
    await world.at.mo.ask(
      'mutation ($id: ID!) { hide(subjectKind: "contribution", subjectId: $id, rule: "personal-data", reason: "Haal de naam weg.") { id } }',
      { id },
    );
    expect([await seenBy('dewi', id), await seenBy('chris', id)]).toEqual(['NOT_FOUND', null]);
    expect(await one(open?.id ?? '')).toMatchObject({
      state: 'DECIDED',
      statement: { rule: 'personal-data', reason: 'Haal de naam weg.' },
      viewerCan: { hide: false, restore: true },
    });

    await world.at.mo.ask('mutation ($id: ID!) { restore(subjectKind: "contribution", subjectId: $id, reason: "De naam is weg.") { id } }', { id });
    expect(await seenBy('dewi', id)).toBeNull();
    expect((await one(open?.id ?? '')).log).toEqual([
      { act: 'hide', reason: null, actor: { name: 'mo' } },
      { act: 'restore', reason: 'De naam is weg.', actor: { name: 'mo' } },
    ]);
  });

  it('is left standing with a reason', async () => {
    const id = await tip();
    await notice(id);
    const [open] = await queue('mo');
    await world.at.mo.ask('mutation ($id: ID!) { dismissCase(id: $id, reason: "Piet is een verzonnen naam.") { id } }', { id: open?.id });
    expect(await one(open?.id ?? '')).toMatchObject({ state: 'DECIDED', statement: null, log: [{ act: 'dismiss', reason: 'Piet is een verzonnen naam.' }] });
  });

  it('is nobody’s business who does not judge it', async () => {
    await notice(await tip());
    const [open] = await queue('mo');
    for (const who of ['nora', 'chris', 'dewi'] as const)
      expect(await world.at[who].codeOf('query ($id: ID!) { moderationCase(id: $id) { id } }', { id: open?.id })).toBe('NOT_FOUND');
    expect(await queue('nora')).toEqual([]);
  });
});

describe('a conversation that gets out of hand', () => {
  let world: World;
  let thread: string;
  beforeAll(async () => {
    world = await World.open();
    const { contribute } = await world.at.chris.ask<{ contribute: { thread: { id: string } } }>(
      'mutation { contribute(input: { kind: QUESTION, title: "Wie heeft een toets?", body: "Voor rekenen." }) { thread { id } } }',
    );
    thread = contribute.thread.id;
  }, 120_000);
  afterAll(() => world.stop());

  const LOCK =
    'mutation ($id: ID!, $rule: String!, $reason: String!) { lockThread(id: $id, rule: $rule, reason: $reason) { locked viewerCan { lock comment } } }';
  const UNLOCK = 'mutation ($id: ID!, $reason: String!) { unlockThread(id: $id, reason: $reason) { locked viewerCan { comment } } }';
  const decision = { rule: 'unkind', reason: 'Praat over het werk.' };
  const SEEN = 'query ($id: ID!) { thread(id: $id) { locked seq restriction { restriction rule reason } viewerCan { comment lock } } }';
  const seen = async (who: Name) => (await world.at[who].ask<{ thread: object }>(SEEN, { id: thread })).thread;
  const write = (who: Name, body: string) =>
    world.at[who].codeOf('mutation ($id: ID!, $body: String!) { comment(threadId: $id, body: $body) { id } }', { id: thread, body });

  it('is closed by who may judge it, with a reason, on all screens at once', async () => {
    const { comment } = await world.at.dewi.ask<{ comment: { id: string } }>('mutation ($id: ID!) { comment(threadId: $id, body: "Zoek zelf.") { id } }', {
      id: thread,
    });
    for (const who of ['dewi', 'chris', 'nora', 'beheer'] as const)
      expect([who, await world.at[who].codeOf(LOCK, { id: thread, ...decision })]).toEqual([who, 'NOT_FOUND']);
    expect(await world.at.mo.codeOf(LOCK, { id: thread, rule: 'unkind', reason: ' ' })).toBe('TEXT_EMPTY');
    const screens = await Promise.all([Screen.open(world.at.chris), Screen.open(world.at.dewi)]);
    for (const screen of screens) expect(await screen.join('thread', thread)).toMatchObject({ ok: true });
    expect(await world.at.mo.ask(LOCK, { id: thread, ...decision })).toEqual({ lockThread: { locked: true, viewerCan: { lock: true, comment: true } } });
    for (const screen of screens) {
      expect(await screen.hears('nudge', (n) => n['type'] === 'locked')).toEqual({ type: 'locked', kind: 'thread', id: thread, seq: expect.any(Number) });
      screen.close();
    }
    expect(await world.at.dewi.codeOf('mutation ($id: ID!) { editComment(id: $id, body: "Zoek het uit.") { id } }', { id: comment.id })).toBe('THREAD_LOCKED');
  });

  it('is read by all and written in by its moderators only; who began it reads why', async () => {
    for (const who of ['chris', 'dewi', 'nora'] as const) expect([who, await write(who, 'Toch nog iets.')]).toEqual([who, 'THREAD_LOCKED']);
    expect(await write('mo', 'Maandag gaat het weer open.')).toBeNull();
    expect(await seen('dewi')).toMatchObject({ locked: true, restriction: null, viewerCan: { comment: false, lock: false } });
    expect(await seen('chris')).toMatchObject({
      locked: true,
      restriction: { restriction: 'locked', ...decision },
      viewerCan: { comment: false, lock: false },
    });
    expect(await world.at.chris.ask('{ myStatements { subjectKind restriction reason liftedAt } }')).toEqual({
      myStatements: [{ subjectKind: 'thread', restriction: 'locked', reason: decision.reason, liftedAt: null }],
    });
    await world.app.drainOutbox();
    const { me } = await world.at.chris.ask<{ me: { waiting: { kind: string }[] } }>('{ me { waiting { kind } } }');
    expect(me.waiting).toContainEqual({ kind: 'decision' });
    expect(await world.at.mo.codeOf(LOCK, { id: thread, ...decision })).toBe('ALREADY_DECIDED');
  });

  it('opens again', async () => {
    expect(await world.at.chris.codeOf(UNLOCK, { id: thread, reason: 'Toe nou.' })).toBe('NOT_FOUND');
    expect(await world.at.mo.ask(UNLOCK, { id: thread, reason: 'Iedereen is afgekoeld.' })).toEqual({
      unlockThread: { locked: false, viewerCan: { comment: true } },
    });
    expect(await write('dewi', 'Sorry, chris.')).toBeNull();
    expect(await seen('chris')).toMatchObject({ locked: false, restriction: null });
  });

  it('can be one in which nobody wrote yet, under a work', async () => {
    const material = await world.publishPdf('Een les over rekenen.', 'Rekenles');
    expect(await world.at.nora.ask(LOCK, { id: material, ...decision })).toMatchObject({ lockThread: { locked: true } });
    expect(await world.at.bram.codeOf('mutation ($id: ID!) { comment(threadId: $id, body: "Mooi.") { id } }', { id: material })).toBe('THREAD_LOCKED');
  });
});
