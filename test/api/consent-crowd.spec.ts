import { MATERIAL, StampMaterials } from '@deelgenoot/catalog';
import { VerifyLedger } from '@deelgenoot/consent';
import type { Client } from '../support/client.ts';
import { World } from '../support/world.ts';
import { build } from '../conformance/visibility/build.ts';

const ANSWER = 'mutation ($answers: [ConsentAnswerInput!]!) { answerConsents(answers: $answers) { id } }';
const WITHDRAW = 'mutation ($ids: [ID!]!) { withdrawConsents(consentIds: $ids) { id } }';
const CHANGE = 'mutation ($id: ID!, $terms: TermsInput!) { changeTerms(consentId: $id, terms: $terms) { id } }';
const ASK = 'mutation ($ids: [ID!]!, $terms: TermsInput!) { requestConsent(materialIds: $ids, terms: $terms) { requested } }';
const CLEAR = 'mutation ($ids: [ID!]!, $scope: ScopeInput!) { clearMaterials(materialIds: $ids, scope: $scope) }';
const WITHHOLD = 'mutation ($ids: [ID!]!) { withholdMaterials(materialIds: $ids) }';
const DESCRIBE = 'mutation ($id: ID!, $input: MaterialInput!) { updateMaterial(id: $id, input: $input) { id } }';
const HIDE = 'mutation ($id: ID!) { hide(subjectKind: "material", subjectId: $id, rule: "other", reason: "Dit kan zo niet.") { id } }';
const RESTORE = 'mutation ($id: ID!) { restore(subjectKind: "material", subjectId: $id, reason: "Dit kan toch.") { id } }';
const SCHOOL = 'mutation ($id: ID!, $status: SchoolStatus!) { setSchoolStatus(id: $id, status: $status) { id } }';

const AT_ONCE = 200;
const WORKS = 12;
const UNASKED = { published: true, restricted: false, noticed: false, cleared: true, anna: 'none', bram: 'none' } as const;

/** What someone may be told who comes too late; anything else is a fault of the program. */
const TOO_LATE = ['CONSENT_STATE', 'ALREADY_DECIDED', 'TERMS_SCOPE_EMPTY'];

interface Stamp {
  id: string;
  open: string[];
  shared: string[];
  licence: string | null;
}

describe('many at once on the same works', () => {
  let world: World;
  let works: string[];
  beforeAll(async () => {
    world = await World.open();
    works = (
      await build(
        world,
        Array.from({ length: WORKS }, () => UNASKED),
      )
    ).map(({ id }) => id);
    await world.ask(works, { scope: { mode: 'EXCEPT', schoolIds: [world.schools.haven], futureMembers: true } });
  }, 120_000);
  afterAll(() => world?.stop());

  /** The same list in another order for each; who changes several names them as they please. */
  const mixed = <T>(list: readonly T[], n: number): T[] => list.toSorted((a, b) => weight(a, n) - weight(b, n));
  const weight = (item: unknown, n: number): number => [...`${JSON.stringify(item)}${n}`].reduce((sum, char) => (sum * 31 + char.charCodeAt(0)) % 1009, n);

  const stamps = () =>
    world.app.sql<Stamp>(
      'SELECT material_id AS id, open, shared, shared_licence AS licence FROM catalog.version WHERE material_id = ANY($1::uuid[]) ORDER BY id',
      [works],
    );

  const deadlocks = async () => {
    await world.app.sql('SELECT pg_stat_force_next_flush()');
    const [row] = await world.app.sql<{ n: number }>('SELECT deadlocks::int AS n FROM pg_stat_database WHERE datname = current_database()');
    return row?.n;
  };

  it(`${AT_ONCE} answers, withdrawals and restamps leave valid chains, the right audience, and nobody with an internal error`, async () => {
    const { at, schools } = world;
    const terms = (mode: string, listed: string[] = []) => ({
      scope: { mode, schoolIds: listed, futureMembers: mode !== 'INCLUDE' },
      licence: 'adapt',
      attribution: 'FULL',
    });
    await world.answer('anna', true);
    const asked = { anna: await world.consents('anna'), bram: await world.consents('bram') };
    const ids = (who: 'anna' | 'bram', n: number, count: number) =>
      mixed(asked[who], n)
        .slice(0, count)
        .map(({ id }) => id);
    const acts: ((n: number) => [Client, string, object])[] = [
      (n) => [at.bram, ANSWER, { answers: ids('bram', n, 3).map((consentId) => ({ consentId, yes: n % 3 > 0 })) }],
      (n) => [at.bram, ANSWER, { answers: ids('bram', n, 1).map((consentId) => ({ consentId, yes: true, terms: terms('EXCEPT', [schools.kade]) })) }],
      (n) => [at.anna, WITHDRAW, { ids: ids('anna', n, n % 2 ? 1 : 4) }],
      (n) => [at.anna, CHANGE, { id: ids('anna', n, 1)[0], terms: terms('INCLUDE', [schools.veld, schools.kade]) }],
      (n) => [at.manon, ASK, { ids: mixed(works, n).slice(0, 4), terms: terms('ALL') }],
      (n) => [
        at.manon,
        ...(n % 2
          ? ([CLEAR, { ids: mixed(works, n).slice(0, 3), scope: terms('ALL').scope }] as const)
          : ([WITHHOLD, { ids: mixed(works, n).slice(0, 2) }] as const)),
      ],
      (n) => [at.manon, DESCRIBE, { id: mixed(works, n)[0], input: { domains: [n % 2 ? 'Zorg en welzijn' : 'Bouw en infra'] } }],
      (n) => [at.nora, n % 2 ? HIDE : RESTORE, { id: mixed(works, n)[0] }],
      (n) => [at.beheer, SCHOOL, { id: n % 2 ? schools.kade : schools.veld, status: n % 3 ? 'LEFT' : 'MEMBER' }],
    ];
    const answers = await Promise.all(
      Array.from({ length: AT_ONCE }, async (_, n) => {
        const [client, query, variables] = acts[n % acts.length]!(n);
        return { query, code: await client.codeOf(query, variables) };
      }),
    );
    expect(answers.filter(({ code }) => code !== null && !TOO_LATE.includes(code))).toEqual([]);
    expect(answers.filter(({ code }) => code === null).length).toBeGreaterThan(AT_ONCE / 4);
    expect(await deadlocks()).toBe(0);

    for (const id of works) expect(await world.app.act((ctx) => world.app.get(VerifyLedger).verify(ctx, { kind: MATERIAL, id }))).toMatchObject({ ok: true });
    const strays = await world.app.sql(
      `SELECT c.id, c.state, e.type FROM consent.consent c JOIN LATERAL (SELECT type FROM consent.event e WHERE e.subject_id = c.subject_id AND e.body->>'record' = c.id::text ORDER BY seq DESC LIMIT 1) e ON true
        WHERE (c.state, e.type) NOT IN (('requested', 'REQUEST'), ('granted', 'GRANT'), ('declined', 'DECLINE'), ('withdrawn', 'WITHDRAW'), ('superseded', 'SUPERSEDE'))`,
    );
    expect(strays).toEqual([]);
    const found = await stamps();
    await world.app.act((ctx) => world.app.get(StampMaterials).restamp(ctx, works));
    expect(found).toEqual(await stamps());
  }, 120_000);

  it('of twenty who answer the same question at once one is heard', async () => {
    const [work] = await build(world, [UNASKED], WORKS);
    await world.ask([work!.id]);
    const [question] = (await world.consents('bram', 'REQUESTED')).filter(({ subjectId }) => subjectId === work!.id);
    const codes = await Promise.all(
      Array.from({ length: 20 }, (_, n) => world.at.bram.codeOf(ANSWER, { answers: [{ consentId: question!.id, yes: n % 2 === 0 }] })),
    );
    expect(codes.toSorted()).toEqual([...Array.from({ length: 19 }, () => 'CONSENT_STATE'), null]);
    const events = await world.app.sql<{ type: string }>("SELECT type FROM consent.event WHERE subject_id = $1 AND body->>'record' = $2", [
      work!.id,
      question!.id,
    ]);
    expect(events.filter(({ type }) => type === 'GRANT' || type === 'DECLINE')).toHaveLength(1);
  });
});
