import { Sweep } from '@deelgenoot/consent';
import { DAY } from '@deelgenoot/kernel';
import { Screen } from '../support/live.ts';
import { World } from '../support/world.ts';

const BOARD = `query ($id: ID!, $filter: BoardFilter, $first: Int!, $after: String) { consentBoard(schoolId: $id, filter: $filter, first: $first, after: $after) {
  totalCount nodes { status material { id positions { word { id canRemindAt viewerCan { remind } } } } } pageInfo { endCursor hasNextPage } } }`;
const CHOICES = 'query ($id: ID!) { consentBoardChoices(schoolId: $id) { makers { name } domains } }';
const SUMMARY = 'query ($id: ID!) { consentBoardSummary(schoolId: $id) { total shared olderOnly ending lapsing askable counts { status count } } }';

interface Word {
  id: string;
  canRemindAt: string | null;
  viewerCan: { remind: boolean };
}

interface Row {
  status: string;
  material: { id: string; positions: { word: Word | null }[] };
}

describe('the board of a school', () => {
  let world: World;
  const works = {} as Record<'never' | 'asked' | 'no' | 'shared' | 'ending' | 'stopped' | 'lapsed' | 'half' | 'none' | 'ended' | 'swept' | 'revoked', string>;

  beforeAll(async () => {
    world = await World.open();
    await world.app.sql("UPDATE identity.membership SET roles = '{manager}' WHERE person_id = $1", [world.people.bram]);
    world.at.bram = await world.signIn('bram');
    const publish = (title: string) => world.publishPdf(`Over ${title}.`, title);
    works.never = await publish('Nooit gevraagd');
    works.no = await publish('Nee');
    await world.ask([works.no]);
    await world.answer('anna', false);
    works.shared = await publish('Gedeeld');
    works.stopped = await publish('Gestopt');
    await world.ask([works.stopped]);
    await world.answer('anna', true);
    await world.withdraw('anna');
    await world.ask([works.shared]);
    await world.answer('anna', true);
    works.ending = await publish('Stopt bijna');
    await world.ask([works.ending], { until: new Date(Date.now() + 10 * DAY).toISOString().slice(0, 10) });
    await world.answer('anna', true);
    works.lapsed = await publish('Geen antwoord');
    await world.ask([works.lapsed]);
    const [waiting] = await world.consents('anna', 'REQUESTED');
    await world.at.manon.ask('mutation ($ids: [ID!]!) { cancelConsentRequest(consentIds: $ids) { id } }', { ids: [waiting!.id] });
    const passed = async (title: string) => {
      const id = await publish(title);
      await world.ask([id], { until: new Date(Date.now() + 40 * DAY).toISOString().slice(0, 10) });
      await world.answer('anna', true);
      const day = "now() - interval '1 hour'";
      await world.app.sql(`UPDATE consent.consent SET until = ${day}, terms = jsonb_set(terms, '{until}', to_jsonb(${day})) WHERE subject_id = $1`, [id]);
      await world.app.sql(`UPDATE catalog.version SET shared_until = ${day} WHERE material_id = $1`, [id]);
      return id;
    };
    works.swept = await passed('Afgelopen en opgeschreven');
    await world.app.act((ctx) => world.app.get(Sweep).run(ctx));
    works.ended = await passed('Net afgelopen');
    works.revoked = await publish('Niet van de maker');
    await world.ask([works.revoked]);
    await world.answer('anna', true);
    const said = (await world.consents('anna', 'GRANTED')).find(({ subjectId }) => subjectId === works.revoked);
    await world.at.anna.ask('mutation ($id: ID!) { disownAnswer(consentId: $id) }', { id: said!.id });
    await world.at.mo.ask('mutation ($id: ID!, $reason: String!) { revokeConsent(consentId: $id, reason: $reason) }', {
      id: said!.id,
      reason: 'Zij was er niet.',
    });
    works.half = await world.publishPdf('Met zijn tweeën.', 'Halverwege', ['anna', 'manon']);
    await world.ask([works.half]);
    await world.answer('anna', true);
    works.asked = await publish('Gevraagd');
    await world.ask([works.asked]);
    works.none = await world.draft('concept.txt', Buffer.from('Nog zonder maker.'));
  }, 180_000);
  afterAll(() => world.stop());

  const school = () => world.schools.noord;
  const rows = async (filter: object = {}): Promise<Row[]> => {
    const all: Row[] = [];
    let after: string | null = null;
    do {
      const { consentBoard }: { consentBoard: { nodes: Row[]; pageInfo: { endCursor: string | null; hasNextPage: boolean } } } = await world.at.manon.ask(
        BOARD,
        {
          id: school(),
          first: 2,
          after,
          filter,
        },
      );
      all.push(...consentBoard.nodes);
      after = consentBoard.pageInfo.hasNextPage ? consentBoard.pageInfo.endCursor : null;
    } while (after !== null);
    return all;
  };

  it('counts and filters in the database as its rows say, page by page', async () => {
    const all = await rows();
    expect(Object.fromEntries(all.map(({ material, status }) => [Object.entries(works).find(([, id]) => id === material.id)?.[0], status]))).toEqual({
      never: 'NEVER_ASKED',
      asked: 'ASKED',
      no: 'ANSWERED_NO',
      shared: 'SHARED',
      ending: 'SHARED',
      stopped: 'STOPPED',
      lapsed: 'LAPSED',
      half: 'ASKED',
      none: 'NEVER_ASKED',
      ended: 'EXPIRED',
      swept: 'EXPIRED',
      revoked: 'REVOKED',
    });
    const counted = new Map<string, number>();
    for (const { status } of all) counted.set(status, (counted.get(status) ?? 0) + 1);
    const { consentBoardSummary: summary } = await world.at.manon.ask<{
      consentBoardSummary: { total: number; ending: number; counts: { status: string; count: number }[] };
    }>(SUMMARY, { id: school() });
    expect(new Map(summary.counts.map(({ status, count }) => [status, count]))).toEqual(counted);
    expect([summary.total, summary.ending]).toEqual([all.length, 1]);
    for (const status of counted.keys())
      expect((await rows({ status })).map(({ material }) => material.id)).toEqual(
        all.filter((row) => row.status === status).map(({ material }) => material.id),
      );
  });

  it('narrows by words, maker, domain and age, with how many there are, a page at a time', async () => {
    await world.at.manon.ask('mutation ($id: ID!) { updateMaterial(id: $id, input: { domains: ["Bouw en infra"] }) { id } }', { id: works.half });
    await world.app.sql("UPDATE catalog.version SET created_at = now() - interval '2 years' WHERE material_id = ANY($1)", [[works.no, works.shared]]);
    const nameOf = (id: string) => Object.entries(works).find(([, work]) => work === id)?.[0];
    const found = async (variables: object) => (await rows(variables)).map(({ material }) => nameOf(material.id)).sort();
    const yearAgo = new Date(Date.now() - 365 * DAY).toISOString();
    const cases: [object, string[]][] = [
      [{ text: 'gevraagd' }, ['asked', 'never']],
      [{ text: 'HALVERWEGE anna' }, ['half']],
      [{ text: 'manon' }, ['half', 'none']],
      [{ text: 'manon gevraagd' }, []],
      [{ text: '100%_' }, []],
      [{ makerId: world.people.manon }, ['half', 'none']],
      [{ domain: 'Bouw en infra' }, ['half']],
      [{ before: yearAgo }, ['no', 'shared']],
      [{ from: yearAgo, status: 'SHARED' }, ['ending']],
      [{ before: yearAgo, status: 'SHARED' }, ['shared']],
      [{ ending: true }, ['ending']],
      [{ ending: true, text: 'bijna', makerId: world.people.anna }, ['ending']],
    ];
    for (const [variables, expected] of cases) {
      expect([variables, await found(variables)]).toEqual([variables, expected]);
      const { consentBoard } = await world.at.manon.ask<{ consentBoard: { totalCount: number } }>(BOARD, { id: school(), first: 1, filter: variables });
      expect([variables, consentBoard.totalCount]).toEqual([variables, expected.length]);
    }
    const { consentBoardChoices: choices } = await world.at.manon.ask<{ consentBoardChoices: { makers: { name: string }[]; domains: string[] } }>(CHOICES, {
      id: school(),
    });
    expect(choices).toEqual({ makers: [{ name: 'anna' }, { name: 'manon' }], domains: ['Bouw en infra'] });
    const { consentBoardSummary } = await world.at.manon.ask<{ consentBoardSummary: { askable: number } }>(SUMMARY, { id: school() });
    expect(consentBoardSummary.askable).toBe(1); // the draft waits for more than a question
  });

  it('finds questions that lapse within fourteen days, and counts the same', async () => {
    const lapsing = async () => {
      const { consentBoardSummary } = await world.at.manon.ask<{ consentBoardSummary: { lapsing: number } }>(SUMMARY, { id: school() });
      const found = await rows({ lapsing: true });
      expect(found.length).toBe(consentBoardSummary.lapsing);
      return found.map(({ material }) => material.id);
    };
    const lapsesIn = (id: string, days: number) =>
      world.app.sql("UPDATE consent.consent SET lapses_at = now() + $2 * interval '1 day' WHERE subject_id = $1 AND state = 'requested'", [id, days]);
    expect(await lapsing()).toEqual([]);
    await lapsesIn(works.asked, 13.9);
    await lapsesIn(works.half, 16);
    expect(await lapsing()).toEqual([works.asked]);
    await lapsesIn(works.half, 1);
    expect(await lapsing()).toEqual([works.half, works.asked]);
    for (const id of [works.asked, works.half]) await lapsesIn(id, 30);
  });

  it('is for the managers of the school, also live', async () => {
    expect(await world.at.anna.codeOf(SUMMARY, { id: school() })).toBe('NOT_FOUND');
    expect(await world.at.manon.codeOf(SUMMARY, { id: world.schools.veld })).toBe('NOT_FOUND');
    for (const query of [CHOICES, BOARD]) {
      expect(await world.at.anna.codeOf(query, { id: school(), first: 1 })).toBe('NOT_FOUND');
      expect(await world.at.manon.codeOf(query, { id: world.schools.veld, first: 1 })).toBe('NOT_FOUND');
    }
    const [anna, chris] = await Promise.all([Screen.open(world.at.anna), Screen.open(world.at.chris)]);
    for (const screen of [anna, chris]) {
      expect(await screen.join('board', school())).toEqual({ ok: false, code: 'NOT_FOUND' });
      screen.close();
    }
  });

  it('shows a reminder of one manager to the other at once, with the day from which the next may go', async () => {
    const bram = await Screen.open(world.at.bram);
    expect(await bram.join('board', school())).toMatchObject({ ok: true });
    await world.app.sql("UPDATE consent.consent SET requested_at = requested_at - interval '8 days' WHERE subject_id = $1 AND state = 'requested'", [
      works.asked,
    ]);
    const waiting = async (): Promise<Word> => {
      const { consentBoard } = await world.at.bram.ask<{ consentBoard: { nodes: Row[] } }>(BOARD, { id: school(), first: 50 });
      return consentBoard.nodes.find(({ material }) => material.id === works.asked)!.material.positions[0]!.word!;
    };
    const before = await waiting();
    expect(before.viewerCan.remind).toBe(true);
    expect(Date.parse(before.canRemindAt!)).toBeLessThan(Date.now());
    await world.at.manon.ask('mutation ($ids: [ID!]!) { remindConsent(consentIds: $ids) }', { ids: [before.id] });
    expect(await bram.hears('nudge', (nudge) => nudge['kind'] === 'board')).toMatchObject({ type: 'changed', kind: 'board', id: school() });
    const after = await waiting();
    expect(after.viewerCan.remind).toBe(false);
    expect(Date.parse(after.canRemindAt!) - Date.now()).toBeGreaterThan(6.9 * DAY);
    expect(await world.at.bram.codeOf('mutation ($ids: [ID!]!) { remindConsent(consentIds: $ids) }', { ids: [before.id] })).toBe('REMINDER_TOO_SOON');
    const { myConsents } = await world.at.anna.ask<{ myConsents: { nodes: { canRemindAt: string | null }[] } }>(
      '{ myConsents(first: 50) { nodes { canRemindAt } } }',
    );
    expect(myConsents.nodes.every(({ canRemindAt }) => canRemindAt === null)).toBe(true);
    bram.close();
  });
});
