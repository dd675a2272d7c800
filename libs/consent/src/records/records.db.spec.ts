import type { SchoolRow } from '@deelgenoot/identity';
import { ClearWorks } from '../clearance/clear-works.ts';
import { AnswerConsents } from '../consent/answer-consents.ts';
import { FollowUp } from '../consent/follow-up.ts';
import { RequestConsent } from '../consent/request-consent.ts';
import { WithdrawConsents } from '../consent/withdraw-consents.ts';
import { Contributions } from '../contribution/contributions.ts';
import { VerifyLedger } from '../ledger/verify-ledger.ts';
import { KeepRules } from '../standing/keep-rules.ts';
import { wish, World } from '../testing/world.ts';

const DAY = 86_400_000;

let world: World;
let home: SchoolRow;
let b: SchoolRow;
let mies: string;
let bram: string;
let work: string;
let rule: string;
let standing: string;
/** One consent of each kind, by what became of it. */
const consents: Record<'granted' | 'declined' | 'withdrawn' | 'waiting', string> = { granted: '', declined: '', withdrawn: '', waiting: '' };

const GUARDED = ['roster', 'consent_text'];

/** As the owner of the database, with its guards off. */
const asOwner = (table: string, statement: string) => {
  const guard = (on: boolean) => (GUARDED.includes(table) ? `ALTER TABLE consent.${table} ${on ? 'ENABLE' : 'DISABLE'} TRIGGER append_only;` : '');
  return world.asOwner(`${guard(false)} ${statement}; ${guard(true)}`);
};

/** What others refer to is put back in its place, the rest as a whole. */
const RESTORE: Readonly<Record<string, string>> = {
  roster: 'UPDATE consent.roster r SET schools = w.schools FROM public.was w WHERE w.sha256 = r.sha256',
  consent_text: 'UPDATE consent.consent_text t SET body = w.body FROM public.was w WHERE w.id = t.id',
};

/** What the check of everything says while one table is edited; afterwards the table is as it was. */
async function whileEdited(table: string, edit: string) {
  await world.asOwner(`CREATE TABLE public.was AS TABLE consent.${table}`);
  try {
    await asOwner(table, edit);
    const { broken } = await world.as(null, (ctx) => world.get(VerifyLedger).verifyAll(ctx));
    const one = await world.as(null, (ctx) => world.get(VerifyLedger).verify(ctx, { kind: 'material', id: work }));
    return { one, records: broken.map(({ record }) => record) };
  } finally {
    await asOwner(table, `${RESTORE[table] ?? `DELETE FROM consent.${table}; INSERT INTO consent.${table} SELECT * FROM public.was`}; DROP TABLE public.was`);
  }
}

beforeAll(async () => {
  world = await World.open();
  [home, b] = [await world.school('Home'), await world.school('B')];
  mies = await world.person('Mies', home, ['manager']);
  const names = ['Anna', 'Bram', 'Chris', 'Dewi', 'Eva'];
  const people: string[] = [];
  for (const name of names) people.push(await world.person(name, home));
  bram = people[1]!;
  work = await world.work(home, people.slice(0, 4));
  await world.as(mies, (ctx) => world.get(RequestConsent).request(ctx, 'material', [work], wish()));
  const rows = await world.sql<{ id: string; author: string }>('SELECT id, author_id AS author FROM consent.consent WHERE subject_id = $1', [work]);
  [consents.granted, consents.declined, consents.withdrawn, consents.waiting] = people
    .slice(0, 4)
    .map((who) => rows.find(({ author }) => author === who)!.id) as [string, string, string, string];
  world.now = new Date(world.now.getTime() + 8 * DAY);
  await world.as(mies, (ctx) => world.get(FollowUp).remind(ctx, [consents.waiting]));
  for (const [at, kind] of (['granted', 'declined', 'withdrawn'] as const).entries())
    await world.as(people[at]!, (ctx) =>
      world.get(AnswerConsents).answer(ctx, [
        {
          consentId: consents[kind],
          yes: kind !== 'declined',
          ...(kind === 'granted' ? { terms: wish({ mode: 'include', schoolIds: [b.id], until: '2099-01-01' }) } : {}),
        },
      ]),
    );
  await world.as(people[2]!, (ctx) => world.get(WithdrawConsents).withdraw(ctx, [consents.withdrawn]));
  await world.as(mies, (ctx) => world.get(ClearWorks).clear(ctx, 'material', [work], wish({ mode: 'include', schoolIds: [b.id] })));
  await world.as(people[0]!, (ctx) => world.get(Contributions).setAuthors(ctx, 'material', work, people)); // Eva comes too
  ({ id: rule } = await world.as(people[0]!, (ctx) => world.get(KeepRules).set(ctx, home.id, wish())));
  await world.school('C');
  ({ id: standing } = await world.as(mies, (ctx) => world.get(ClearWorks).giveStanding(ctx, 'material', home.id, [['form:les']], wish())));
}, 60_000);
afterAll(() => world?.close());

it('finds nothing where nobody changed anything', async () => {
  expect(await world.as(null, (ctx) => world.get(VerifyLedger).verifyAll(ctx))).toMatchObject({ chains: 3, broken: [] });
  expect(await world.as(null, (ctx) => world.get(VerifyLedger).verify(ctx, { kind: 'material', id: work }))).toMatchObject({ ok: true, record: null });
});

describe('an answer that somebody changed in the database is found, and named', () => {
  it.each<[column: string, who: keyof typeof consents, set: string, field?: string]>([
    ['state: a no becomes a yes', 'declined', `state = 'granted', terms = asked, roster = (SELECT sha256 FROM consent.roster LIMIT 1)`, 'state'],
    ['state: a stop is undone', 'withdrawn', `state = 'granted', ended_at = NULL`, 'state'],
    ['terms: wider', 'granted', `terms = jsonb_set(terms, '{scope,mode}', '"all"')`],
    ['terms: another licence', 'granted', `terms = jsonb_set(terms, '{licence}', '"use"')`],
    ['terms: without the name', 'granted', `terms = jsonb_set(terms, '{attribution}', '"none"')`],
    ['terms: for longer', 'granted', `terms = jsonb_set(terms, '{until}', 'null'), until = NULL`],
    ['roster', 'granted', `roster = (SELECT r.sha256 FROM consent.roster r WHERE r.sha256 <> roster LIMIT 1)`, 'terms'],
    ['asked', 'waiting', `asked = jsonb_set(asked, '{licence}', '"use"')`, 'terms'],
    ['asked', 'granted', `asked = jsonb_set(asked, '{licence}', '"use"')`],
    ['until', 'granted', `until = until + interval '1 year'`],
    ['basis', 'granted', `basis = 'standing:' || gen_random_uuid()`],
    ['version', 'granted', `version = 2`],
    ['content_hash', 'granted', `content_hash = 'another'`, 'contentHash'],
    ['text_version', 'granted', `text_version = 2`, 'textVersion'],
    ['requested_by', 'granted', `requested_by = author_id`, 'requestedBy'],
    ['requested_at', 'waiting', `requested_at = requested_at - interval '1 day'`, 'requestedAt'],
    ['reminded_at', 'waiting', `reminded_at = NULL`, 'remindedAt'],
    ['answered_at', 'granted', `answered_at = answered_at - interval '1 day'`, 'answeredAt'],
    ['ended_at', 'withdrawn', `ended_at = ended_at - interval '1 day'`, 'endedAt'],
  ])('%s (%s)', async (column, who, set, field = column.split(/[: ]/)[0]!) => {
    const { one, records } = await whileEdited('consent', `UPDATE consent.consent SET ${set} WHERE id = '${consents[who]}'`);
    expect(one).toMatchObject({ ok: false, firstBadSeq: null, record: { kind: 'consent', id: consents[who], field } });
    expect(records).toEqual([one.record]);
  });

  it('under another name, taken away, or made up', async () => {
    const other = await whileEdited('consent', `UPDATE consent.consent SET author_id = '${mies}' WHERE id = '${consents.declined}'`);
    expect(other.one.record).toMatchObject({ kind: 'consent', id: consents.declined });
    const gone = await whileEdited('consent', `DELETE FROM consent.consent WHERE id = '${consents.declined}'`);
    expect(gone.one.record).toMatchObject({ kind: 'consent', id: consents.declined, field: 'id' });
    const made = await whileEdited(
      'consent',
      `INSERT INTO consent.consent SELECT (jsonb_populate_record(c, jsonb_build_object('id', gen_random_uuid(), 'subject_id', gen_random_uuid()))).* FROM consent.consent c WHERE id = '${consents.granted}'`,
    );
    expect(made.records).toMatchObject([{ kind: 'consent', field: 'id', seq: null }]);
  });
});

describe('so is what is not an answer', () => {
  it.each<[kind: string, table: string, edit: () => string, field: string]>([
    [
      'clearance',
      'clearance',
      () => `UPDATE consent.clearance SET scope = '{"mode":"all","institutions":[],"futureMembers":true}' WHERE ended_at IS NULL`,
      'terms',
    ],
    ['clearance', 'clearance', () => `UPDATE consent.clearance SET until = now() WHERE ended_at IS NULL`, 'terms'],
    ['clearance', 'clearance', () => `UPDATE consent.clearance SET given_by = '${bram}' WHERE ended_at IS NULL`, 'givenBy'],
    ['clearance', 'clearance', () => `UPDATE consent.clearance SET given_at = now() WHERE ended_at IS NULL`, 'givenAt'],
    ['clearance', 'clearance', () => `UPDATE consent.clearance SET ended_at = now() WHERE ended_at IS NULL`, 'endedAt'],
    ['clearance', 'clearance', () => `DELETE FROM consent.clearance WHERE ended_at IS NULL`, 'id'],
    ['contribution', 'contribution', () => `DELETE FROM consent.contribution WHERE person_id = '${bram}'`, 'endedAt'],
    ['contribution', 'contribution', () => `UPDATE consent.contribution SET ended_at = now() WHERE person_id = '${bram}'`, 'endedAt'],
    ['contribution', 'contribution', () => `UPDATE consent.contribution SET to_version = 1 WHERE person_id = '${bram}'`, 'toVersion'],
    [
      'contribution',
      'contribution',
      () => `UPDATE consent.contribution SET from_version = 3 WHERE added_at = (SELECT max(added_at) FROM consent.contribution)`,
      'fromVersion',
    ],
    ['standing-rule', 'standing_rule', () => `UPDATE consent.standing_rule SET terms = jsonb_set(terms, '{licence}', '"use"')`, 'terms'],
    ['standing-rule', 'standing_rule', () => `UPDATE consent.standing_rule SET author_id = '${bram}'`, 'authorId'],
    ['standing-rule', 'standing_rule', () => `UPDATE consent.standing_rule SET made_at = now() - interval '1 year'`, 'madeAt'],
    ['standing-rule', 'standing_rule', () => `UPDATE consent.standing_rule SET ended_at = now()`, 'endedAt'],
    ['standing-rule', 'standing_rule', () => `DELETE FROM consent.standing_rule`, 'id'],
    ['standing-clearance', 'standing_clearance', () => `UPDATE consent.standing_clearance SET class = '[]'`, 'terms'],
    ['standing-clearance', 'standing_clearance', () => `UPDATE consent.standing_clearance SET ended_at = now()`, 'endedAt'],
    ['roster', 'roster', () => `UPDATE consent.roster SET schools = schools - 0`, 'schools'],
    ['consent-text', 'consent_text', () => `UPDATE consent.consent_text SET body = 'Alles mag.' WHERE language = 'nl'`, 'body'],
  ])('%s: %s %#', async (kind, table, edit, field) => {
    const { records } = await whileEdited(table, edit());
    const expected = { standing_rule: rule, standing_clearance: standing }[table];
    expect(records).toContainEqual(expect.objectContaining({ kind, field, ...(expected ? { id: expected } : {}) }));
  });
});
