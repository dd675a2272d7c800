import { DAY } from '@deelgenoot/kernel';
import { World } from '../support/world.ts';

const BOARD = `query ($id: ID!, $filter: BoardFilter) { consentBoard(schoolId: $id, filter: $filter, first: 50) {
  totalCount nodes { status no until blockedBy schoolCount older { versionNumber count } material { id positions { state covers canAskAt word { version } yes { version } } } } } }`;
const SUMMARY = 'query ($id: ID!) { consentBoardSummary(schoolId: $id) { total shared olderOnly ending lapsing askable counts { status count } } }';

interface Row {
  material: { id: string; positions: object[] };
}

describe('the board while a newer version waits', () => {
  const LONG = Array.from({ length: 40 }, (_, i) => `Regel ${i} over het toetsen van een gesprek.`).join(' ');
  let world: World;
  const works = {} as Record<'waits' | 'no' | 'split' | 'toAsk' | 'goesOn' | 'small' | 'newest' | 'joined', string>;
  let expected: Record<keyof typeof works, object>;

  beforeAll(async () => {
    world = await World.open();
    const shared = async (title: string, versionPolicy: string, until: string | null = null) => {
      const id = await world.publishPdf(`${LONG} ${title}.`, title, ['anna', 'bram']);
      await world.ask([id], { versionPolicy, until });
      await world.answer('anna', true);
      await world.answer('bram', true);
      return id;
    };
    const soon = new Date(Date.now() + 10 * DAY).toISOString().slice(0, 10);
    const other = (id: string, input: object = {}) => world.revise(id, 'anders.pdf', 'Iets heel anders over lassen.', input);
    const say = async (name: 'bram', id: string, yes: boolean) => {
      const question = (await world.consents(name, 'REQUESTED')).find(({ subjectId }) => subjectId === id);
      await world.at[name].ask('mutation ($answers: [ConsentAnswerInput!]!) { answerConsents(answers: $answers) { id } }', {
        answers: [{ consentId: question!.id, yes }],
      });
    };
    const asked = async (id: string) => world.ask([id], { versionPolicy: 'THIS' });
    works.waits = await shared('Wacht', 'THIS', soon);
    await other(works.waits);
    works.split = await shared('Verdeeld', 'THIS');
    await other(works.split);
    await asked(works.split);
    await world.answer('anna', true);
    await world.answer('bram', false);
    works.toAsk = await shared('Nog te vragen', 'THIS');
    await other(works.toAsk);
    works.goesOn = await shared('Gaat door', 'ALL');
    await other(works.goesOn);
    works.small = await shared('Klein', 'MINOR');
    await world.revise(works.small, 'klein.pdf', `${LONG} Klein. Kort.`, { minor: true });
    works.newest = await shared('Beide', 'THIS');
    await other(works.newest);
    await asked(works.newest);
    await world.answer('anna', true);
    await world.answer('bram', true);
    works.joined = await shared('Met Manon', 'ALL');
    await other(works.joined, { makerIds: ['anna', 'bram', 'manon'].map((name) => world.people[name as 'anna']) });
    works.no = await shared('Nee', 'THIS');
    await asked(works.waits);
    await other(works.no);
    await asked(works.no);
    await say('bram', works.no, false);
    const older = { versionNumber: 1, count: 4 };
    const both = { covers: true, yes: { version: 1 } };
    const outdated = { covers: false, state: null, yes: { version: 1 } };
    const waiting = { covers: false, state: 'REQUESTED', word: { version: 2 }, yes: { version: 1 } };
    const refused = { covers: false, state: 'DECLINED', word: { version: 2 }, yes: { version: 1 }, canAskAt: expect.any(String) };
    const newest = { covers: true, state: 'GRANTED', yes: { version: 2 } };
    expected = {
      waits: { status: 'ASKED', older, schoolCount: 1, until: expect.any(String), blockedBy: ['answer'], positions: [waiting, waiting] },
      no: {
        status: 'ANSWERED_NO',
        no: 1,
        older,
        blockedBy: ['answer'],
        positions: [waiting, refused],
      },
      split: { status: 'ANSWERED_NO', no: 1, older, schoolCount: 1, blockedBy: [], positions: [newest, refused] },
      toAsk: { status: 'TO_ASK', older, blockedBy: ['version'], positions: [outdated, outdated] },
      goesOn: { status: 'SHARED', older: null, blockedBy: [], positions: [both, both] },
      small: { status: 'SHARED', older: null, positions: [both, both] },
      newest: { status: 'SHARED', older: null, positions: [newest, newest] },
      joined: { status: 'TO_ASK', older, blockedBy: ['question'], positions: [both, both, { covers: false, state: null, word: null, yes: null }] },
    };
  }, 240_000);
  afterAll(() => world.stop());

  const found = async (filter: object) => {
    const { consentBoard } = await world.at.manon.ask<{ consentBoard: { totalCount: number; nodes: Row[] } }>(BOARD, {
      id: world.schools.noord,
      first: 50,
      filter,
    });
    const names = consentBoard.nodes.map(({ material }) => Object.entries(works).find(([, id]) => id === material.id)?.[0]);
    expect(consentBoard.totalCount).toBe(names.length);
    return { names: names.sort(), rows: new Map(consentBoard.nodes.map((row) => [row.material.id, { ...row, positions: row.material.positions }])) };
  };

  it('tells what other schools see, and where each maker stands on the newest version beside their older yes', async () => {
    const { rows } = await found({});
    for (const [name, id] of Object.entries(works)) expect({ name, ...rows.get(id) }).toMatchObject({ name, ...expected[name as keyof typeof works] });
  });

  it('finds them under what is shared and under what the newest version waits for, and counts the same', async () => {
    const shared = Object.keys(works).sort();
    const cases: [object, string[]][] = [
      [{ shared: true }, shared],
      [{ olderOnly: true }, ['joined', 'no', 'split', 'toAsk', 'waits']],
      [{ status: 'SHARED' }, ['goesOn', 'newest', 'small']],
      [{ status: 'ASKED' }, ['waits']],
      [{ status: 'ANSWERED_NO' }, ['no', 'split']],
      [{ status: 'TO_ASK' }, ['joined', 'toAsk']],
      [{ olderOnly: true, status: 'ANSWERED_NO' }, ['no', 'split']],
      [{ ending: true }, ['waits']],
    ];
    for (const [filter, names] of cases) expect([filter, (await found(filter)).names]).toEqual([filter, names]);
    const { consentBoardSummary } = await world.at.manon.ask<{ consentBoardSummary: object }>(SUMMARY, { id: world.schools.noord });
    expect(consentBoardSummary).toEqual({
      total: 8,
      shared: 8,
      olderOnly: 5,
      ending: 1,
      lapsing: 0,
      askable: 0,
      counts: [
        { status: 'ANSWERED_NO', count: 2 },
        { status: 'ASKED', count: 1 },
        { status: 'SHARED', count: 3 },
        { status: 'TO_ASK', count: 2 },
      ],
    });
  });

  it('tells a maker of which version their earlier yes was, and nobody else where makers stand', async () => {
    const { myConsents } = await world.at.anna.ask<{ myConsents: { nodes: { subjectId: string; version: number; earlier: object | null }[] } }>(
      '{ myConsents(first: 100, waiting: true) { nodes { subjectId version earlier { version state terms { licence } } } } }',
    );
    const earlier = { version: 1, state: 'GRANTED', terms: { licence: 'adapt' } };
    expect(myConsents.nodes).toEqual([works.no, works.waits].map((subjectId) => ({ subjectId, version: 2, earlier })));
    const positions = 'query ($id: ID!) { material(id: $id) { positions { canAskAt } } }';
    for (const name of ['anna', 'bram', 'chris'] as const)
      expect(await world.at[name].ask(positions, { id: works.waits })).toEqual({ material: { positions: null } });
  });
});
