import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Screen } from '../support/live.ts';
import { Client } from '../support/client.ts';
import { type Name, World } from '../support/world.ts';

const MATERIAL = 'query ($id: ID!) { material(id: $id) { id } }';
const SUSPEND = 'mutation ($id: ID!, $reason: String!) { suspendPerson(id: $id, reason: $reason) { suspendedAt person { name } } }';
const REINSTATE = 'mutation ($id: ID!, $reason: String!) { reinstatePerson(id: $id, reason: $reason) { suspendedAt } }';
const MERGE = 'mutation ($id: ID!, $into: ID!) { mergeSchool(id: $id, into: $into) { name } }';

interface Trail {
  auditTrail: { nodes: { act: string; about: string | null; actor: { name: string } | null; details: Record<string, unknown> }[] };
}

describe('administration', () => {
  let world: World;
  let shared: string;
  beforeAll(async () => {
    world = await World.open();
    shared = await world.publishPdf('Samen een zorgplan maken.', 'Zorgplan');
    await world.ask([shared]);
    await world.answer('anna', true);
  }, 120_000);
  afterAll(() => world?.stop());

  const sees = async (who: Name, id: string) => (await world.at[who].codeOf(MATERIAL, { id })) === null;

  it('suspends someone at once: sessions, keys, passes and sockets; the reason reaches them by mail', async () => {
    const { createToken } = await world.at.dewi.ask<{ createToken: { secret: string } }>(
      'mutation { createToken(name: "Rooster", scopes: ["read"], days: 9) { secret } }',
    );
    const byKey = () =>
      world.anon.fetch('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${createToken.secret}` },
        body: JSON.stringify({ query: '{ me { id } }' }),
      });
    expect(await (await byKey()).json()).toEqual({ data: { me: { id: world.people.dewi } } });
    const screen = await Screen.open(world.at.dewi);
    expect(await screen.join('material', shared)).toMatchObject({ ok: true });
    for (const who of ['manon', 'mo', 'anna'] as const)
      expect([who, await world.at[who].codeOf(SUSPEND, { id: world.people.dewi, reason: 'x' })]).toEqual([who, 'NOT_ALLOWED']);
    expect(await world.at.beheer.codeOf(SUSPEND, { id: world.people.dewi, reason: ' ' })).toBe('TEXT_EMPTY');
    expect(await world.at.beheer.codeOf(SUSPEND, { id: world.people.beheer, reason: 'x' })).toBe('NOT_ALLOWED');

    expect(await world.at.beheer.ask(SUSPEND, { id: world.people.dewi, reason: 'Verkocht adressen van collega’s.' })).toMatchObject({
      suspendPerson: { suspendedAt: expect.any(String), person: { name: 'dewi' } },
    });
    await screen.hears('disconnect');
    expect(await world.at.dewi.ask('{ me { id } }')).toEqual({ me: null });
    expect(await (await byKey()).json()).toEqual({ data: { me: null } });
    expect(await world.at.beheer.codeOf(SUSPEND, { id: world.people.dewi, reason: 'Nog eens.' })).toBe('STALE');

    world.at.dewi = await world.signIn('dewi');
    expect(await world.at.dewi.ask('{ me { suspended viewerCan { share } } }')).toEqual({ me: { suspended: true, viewerCan: { share: false } } });
    expect(await sees('dewi', shared)).toBe(false);
    await world.app.drainOutbox();
    const mails = readdirSync(join(world.app.dir, 'mail')).map((name) => readFileSync(join(world.app.dir, 'mail', name), 'utf8'));
    expect(mails.filter((mail) => mail.includes('dewi@school.example') && /Verkocht adressen/.test(mail))).toHaveLength(1);
    expect(await world.at.beheer.ask('{ accounts(suspended: true) { nodes { email person { name } } } }')).toMatchObject({
      accounts: { nodes: [{ email: 'dewi@school.example' }, { email: 'sam@school.example' }] },
    });
  });

  it('lets them back, with everything they had', async () => {
    const screen = await Screen.open(world.at.dewi);
    expect(await screen.join('material', shared)).toEqual({ ok: false, code: 'NOT_FOUND' });
    expect(await world.at.beheer.ask(REINSTATE, { id: world.people.dewi, reason: 'Het was een misverstand.' })).toEqual({
      reinstatePerson: { suspendedAt: null },
    });
    await screen.hears('passes');
    expect(await screen.join('material', shared)).toMatchObject({ ok: true });
    expect(await sees('dewi', shared)).toBe(true);
    expect(await world.at.beheer.codeOf(REINSTATE, { id: world.people.dewi, reason: 'Nog eens.' })).toBe('STALE');
    screen.close();
  });

  it('keeps what administrators and managers did, for administrators to read and for nobody to change', async () => {
    await world.at.manon.ask('mutation ($input: InviteInput!) { invite(input: $input) { id } }', {
      input: { schoolId: world.schools.noord, email: 'nieuw@school.example', roles: ['TEACHER'] },
    });
    await world.at.manon.codeOf('mutation ($id: ID!) { addDomain(schoolId: $id, domain: "gmail.com") { domain } }', { id: world.schools.noord }); // refused
    const read = async (after?: string) =>
      (
        await world.at.beheer.ask<Trail & { auditTrail: { pageInfo: { endCursor: string } } }>(
          'query ($after: String) { auditTrail(first: 3, after: $after) { nodes { act about details actor { name } } pageInfo { endCursor } } }',
          { after },
        )
      ).auditTrail;
    const newest = await read();
    expect(newest.nodes.map(({ act, about, actor }) => [actor?.name, act, about])).toEqual([
      ['manon', 'invite', 'nieuw@school.example'],
      ['beheer', 'reinstatePerson', 'dewi'],
      ['beheer', 'suspendPerson', 'dewi'],
    ]);
    expect(newest.nodes[2]?.details).toEqual({ id: world.people.dewi, reason: 'Verkocht adressen van collega’s.' });
    expect((await read(newest.pageInfo.endCursor)).nodes.map(({ act }) => act)).toEqual(['requestConsent', 'publishMaterials']);
    for (const at of [world.at.manon, world.at.mo, world.at.anna]) expect(await at.codeOf('{ auditTrail { nodes { id } } }')).toBe('NOT_ALLOWED');
    expect(await world.anon.codeOf('{ auditTrail { nodes { id } } }')).toBe('SIGN_IN_REQUIRED');
    for (const change of ["UPDATE identity.audit SET act = 'x'", 'DELETE FROM identity.audit'])
      await expect(world.app.sql(change)).rejects.toThrow('permission denied');
  });
});

describe('two schools become one', () => {
  let world: World;
  const works = {} as Record<'all' | 'veld' | 'notKade' | 'notVeld' | 'both', string>;
  beforeAll(async () => {
    world = await World.open();
    const { veld, kade } = world.schools;
    const scopes = {
      all: { mode: 'ALL', schoolIds: [], futureMembers: false },
      veld: { mode: 'INCLUDE', schoolIds: [veld], futureMembers: false },
      notKade: { mode: 'EXCEPT', schoolIds: [kade], futureMembers: false },
      notVeld: { mode: 'EXCEPT', schoolIds: [veld], futureMembers: false },
      both: { mode: 'INCLUDE', schoolIds: [veld, kade], futureMembers: false },
    };
    for (const [key, scope] of Object.entries(scopes) as [keyof typeof works, object][]) {
      works[key] = await world.publishPdf(`Een les voor ${key}.`, `Les ${key}`);
      await world.ask([works[key]], { scope });
      await world.answer('anna', true);
    }
  }, 180_000);
  afterAll(() => world?.stop());

  const seen = async (at: Client) =>
    Object.fromEntries(await Promise.all(Object.entries(works).map(async ([key, id]) => [key, (await at.codeOf(MATERIAL, { id })) === null] as const)));

  it('is for administrators, and for schools that take part', async () => {
    const { veld, kade } = world.schools;
    for (const who of ['manon', 'mo', 'chris'] as const)
      expect([who, await world.at[who].codeOf(MERGE, { id: veld, into: kade })]).toEqual([who, 'NOT_ALLOWED']);
    expect(await world.at.beheer.codeOf(MERGE, { id: veld, into: veld })).toBe('NOT_ALLOWED');
    expect(await world.at.beheer.codeOf(MERGE, { id: veld, into: '0199f3a4-0000-7000-8000-000000000000' })).toBe('NOT_FOUND');
  });

  it('its people keep what they saw and carry the pass of the successor; the successor sees what was meant for both', async () => {
    const { veld, kade } = world.schools;
    const before = { all: true, veld: true, notKade: true, notVeld: false, both: true };
    expect(await seen(world.at.chris)).toEqual(before);
    expect(await seen(world.at.dewi)).toEqual({ all: true, veld: false, notKade: false, notVeld: true, both: true });
    const cleared = await Screen.open(world.at.dewi);
    await cleared.join('material', works.notVeld);
    const screen = await Screen.open(world.at.chris);
    await screen.join('material', works.veld);
    expect(await world.at.beheer.ask(MERGE, { id: veld, into: kade })).toEqual({ mergeSchool: { name: 'Vakcollege Kade' } });
    // In the same transaction: before any job ran.
    expect(await seen(world.at.chris)).toEqual(before);
    expect(await seen(world.at.dewi)).toEqual({ all: true, veld: false, notKade: false, notVeld: false, both: true }); // a maker left out a part of it
    await screen.hears('passes');
    await cleared.hears('cleared', (c) => c['id'] === works.notVeld);
    for (const one of [screen, cleared]) one.close();

    const { me } = await world.at.chris.ask<{ me: { memberships: { school: { name: string; status: string; successor: { name: string } | null } }[] } }>(
      '{ me { memberships { school { name status successor { name } } } } }',
    );
    expect(me.memberships.map(({ school }) => school)).toEqual([
      { name: 'Groen College Veld', status: 'MERGED', successor: { name: 'Vakcollege Kade' } },
      { name: 'Vakcollege Kade', status: 'MEMBER', successor: null },
    ]);
    await world.app.drainOutbox();
    const { search } = await world.at.chris.ask<{ search: { hits: { material: { title: string } }[] } }>(
      '{ search(input: { text: "les" }) { hits { material { title } } } }',
    );
    expect(search.hits.map(({ material }) => material.title).toSorted()).toEqual(['Les all', 'Les both', 'Les notKade', 'Les veld']);
  });

  it('what is asked later counts the schools that are left', async () => {
    const { consentPreview } = await world.at.manon.ask<{ consentPreview: { count: number; total: number; schools: { name: string }[] } }>(
      'query ($ids: [ID!]!, $terms: TermsInput!) { consentPreview(materialIds: $ids, terms: $terms) { count total schools { name } } }',
      { ids: [works.all], terms: world.terms() },
    );
    expect(consentPreview).toEqual({ count: 2, total: 2, schools: [{ name: 'MBO Haven' }, { name: 'Vakcollege Kade' }] });
    expect(await world.at.beheer.codeOf(MERGE, { id: world.schools.veld, into: world.schools.haven })).toBe('NOT_ALLOWED');
  });

  it('when the successor leaves, so do they who came with it', async () => {
    await world.at.beheer.ask('mutation ($id: ID!) { setSchoolStatus(id: $id, status: LEFT) { id } }', { id: world.schools.kade });
    expect(await seen(world.at.chris)).toEqual({ all: false, veld: false, notKade: false, notVeld: false, both: false });
    expect(await seen(world.at.dewi)).toEqual({ all: false, veld: false, notKade: false, notVeld: false, both: false });
  });
});
