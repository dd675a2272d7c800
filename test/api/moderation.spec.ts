import { Screen } from '../support/live.ts';
import { World } from '../support/world.ts';

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
