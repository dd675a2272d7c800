import pg from 'pg';
import { Viewers } from '../session/viewers.ts';
import type { Browser } from '../testing/browser.ts';
import { World } from '../testing/world.ts';
import { Memberships } from './memberships.ts';
import { PASSES_CHANNEL } from './passes.ts';

const END = 'mutation ($id: ID!) { endMembership(membershipId: $id) }';
const ROLES = 'mutation ($id: ID!, $roles: [Role!]!) { setRoles(membershipId: $id, roles: $roles) { roles person { name } email } }';
const MEMBERS =
  'query ($school: ID!, $first: Int!, $after: String, $text: String) { members(schoolId: $school, first: $first, after: $after, text: $text) { nodes { id email person { name } } totalCount pageInfo { endCursor hasNextPage } } }';

interface MemberPage {
  nodes: { id: string; email: string; person: { name: string } }[];
  totalCount: number;
  pageInfo: { endCursor: string; hasNextPage: boolean };
}

describe('members of a school', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open();
  });
  afterAll(() => world?.close());

  const membershipOf = async (name: string) =>
    (await world.sql<{ id: string }>('SELECT m.id FROM identity.membership m JOIN identity.person p ON p.id = m.person_id WHERE p.name = $1', [name]))[0]!.id;
  const passesOf = async (browser: Browser) => (await world.get(Viewers).viewerOf({ cookie: browser.cookie })).passes;

  it('lose their passes the moment their membership ends, and open screens hear of it', async () => {
    const school = await world.school('ROC Oost');
    const [manager, anna] = [await world.signedIn(await world.person('Mies', school, ['manager'])), await world.person('Anna', school)];
    const browser = await world.signedIn(anna);
    expect(await passesOf(browser)).toEqual(['public', `person:${anna.id}`, 'educators', `institution:${school.id}`]);
    const listener = new pg.Client({ connectionString: world.url });
    await listener.connect();
    await listener.query(`LISTEN ${PASSES_CHANNEL}`);
    const heard = new Promise((resolve) => listener.on('notification', (note) => resolve(note.payload)));
    expect(await manager.ask(END, { id: await membershipOf('Anna') })).toBe(true);
    expect(await passesOf(browser)).toEqual(['public', `person:${anna.id}`]);
    expect(await heard).toBe(anna.id);
    await listener.end();
    expect(await manager.refused(END, { id: await membershipOf('Anna') })).toBe('NOT_FOUND');
  });

  it('carry nothing before their membership starts', async () => {
    const school = await world.school('ROC Later');
    const browser = await world.signedIn(await world.person('Toos', school));
    await world.sql("UPDATE identity.membership SET starts_at = now() + interval '1 hour' WHERE institution_id = $1", [school.id]);
    expect(await passesOf(browser)).not.toContain('educators');
  });

  it('carry nothing while their school does not take part', async () => {
    const school = await world.school('ROC Weg', 'left');
    const browser = await world.signedIn(await world.person('Bart', school, ['manager']));
    expect(await passesOf(browser)).toHaveLength(2);
  });

  it('keep the passes of a school that went up in another, also as the database counts them', async () => {
    const [school, into] = [await world.school('ROC Op'), await world.school('ROC Samen')];
    const opal = await world.person('Opal', school);
    const browser = await world.signedIn(opal);
    const counted = async () => new Set((await world.sql<{ passes: string[] }>('SELECT identity.passes_of_person($1) AS passes', [opal.id]))[0]!.passes);
    const carried = async () => new Set(await passesOf(browser));
    expect(await counted()).toEqual(await carried());
    await world.sql("UPDATE identity.institution SET status = 'merged', merged_into = $2 WHERE id = $1", [school.id, into.id]);
    expect(await counted()).toEqual(await carried());
    expect(await counted()).toContain(`institution:${school.id}`);
    await world.sql("UPDATE identity.institution SET status = 'left' WHERE id = $1", [into.id]);
    expect(await counted()).toEqual(await carried());
  });

  it('get other roles from their manager, which are passes at once', async () => {
    const school = await world.school('ROC West');
    const [manager, cor] = [await world.signedIn(await world.person('Mona', school, ['manager'])), await world.signedIn(await world.person('Cor', school))];
    const id = await membershipOf('Cor');
    expect(await manager.ask(ROLES, { id, roles: ['TEACHER', 'MODERATOR'] })).toEqual({
      roles: ['TEACHER', 'MODERATOR'],
      person: { name: 'Cor' },
      email: 'cor@school.example',
    });
    expect(await passesOf(cor)).toContain(`moderators:${school.id}`);
    expect(await manager.refused(ROLES, { id, roles: [] })).toBe('INVALID_INPUT');
    expect(await cor.refused(ROLES, { id, roles: ['MANAGER'] })).toBe('NOT_ALLOWED');
  });

  it("are not there for another school's manager", async () => {
    const [here, there] = [await world.school('ROC Hier'), await world.school('ROC Daar')];
    await world.person('Piet', here);
    const manager = await world.signedIn(await world.person('Mark', there, ['manager']));
    const id = await membershipOf('Piet');
    expect(await manager.refused(END, { id })).toBe('NOT_FOUND');
    expect(await manager.refused(ROLES, { id, roles: ['TEACHER'] })).toBe('NOT_FOUND');
    expect(await manager.refused(MEMBERS, { school: here.id, first: 1 })).toBe('NOT_ALLOWED');
    expect(await manager.refused(END, { id: 'no-id' })).toBe('NOT_FOUND');
  });

  it('keep a manager', async () => {
    const school = await world.school('ROC Een');
    const mia = await world.signedIn(await world.person('Mia', school, ['manager']));
    const id = await membershipOf('Mia');
    expect(await mia.refused(END, { id })).toBe('LAST_MANAGER');
    expect(await mia.refused(ROLES, { id, roles: ['TEACHER'] })).toBe('LAST_MANAGER');
    expect(await mia.refused(ROLES, { id, roles: ['TEACHER', 'MANAGER'] })).toBeNull();
  });

  it('keep a manager also when two leave at once: the second waits for the first', async () => {
    const school = await world.school('ROC Twee');
    await world.person('Mila', school, ['manager']);
    const max = await world.signedIn(await world.person('Max', school, ['manager']));
    const [first, second] = [await membershipOf('Mila'), await membershipOf('Max')];
    const memberships = world.get(Memberships);
    const leaving = await world.act(async (ctx) => {
      const member = (await memberships.find(ctx, first))!;
      expect(await memberships.otherManagers(ctx, member)).toBe(1);
      await memberships.end(ctx, member);
      const state = { done: false };
      const code = max.refused(END, { id: second }).finally(() => (state.done = true));
      const waits = async () => (await world.sql('SELECT FROM pg_locks WHERE NOT granted')).length > 0;
      while (!state.done && !(await waits())) continue;
      return { code };
    });
    expect(await leaving.code).toBe('LAST_MANAGER');
  });

  it('are listed by name for the manager, page by page', async () => {
    const school = await world.school('ROC Lijst');
    const manager = await world.signedIn(await world.person('Zoë', school, ['manager']));
    for (const name of ['Ada', 'Bea2', 'Ciel']) await world.person(name, school);
    const names = async (variables: object) => {
      const page = await manager.ask<MemberPage>(MEMBERS, { school: school.id, ...variables });
      return { page, names: page.nodes.map((node) => node.person.name) };
    };
    const one = await names({ first: 3 });
    expect(one.names).toEqual(['Ada', 'Bea2', 'Ciel']);
    expect([one.page.totalCount, one.page.pageInfo.hasNextPage]).toEqual([4, true]);
    expect((await names({ first: 3, after: one.page.pageInfo.endCursor })).names).toEqual(['Zoë']);
    expect((await names({ first: 3, text: 'ZOE' })).names).toEqual(['Zoë']);
    expect((await names({ first: 3, text: '\u0000%' })).names).toEqual([]);
    expect(await manager.refused(MEMBERS, { school: school.id, first: 3, after: Buffer.from('["a","b"]').toString('base64url') })).toBe('INVALID_INPUT');
  });

  it('find each other by name, without addresses', async () => {
    const [school, other] = [await world.school('ROC Samen'), await world.school('ROC Apart')];
    await world.person('Jürgen Vos', school);
    const [colleague, outsider] = [await world.signedIn(await world.person('Koos', school)), await world.signedIn(await world.person('Loes', other))];
    const find = 'query ($school: ID!) { colleagues(schoolId: $school, text: "jurgen") { name } }';
    expect(await colleague.ask(find, { school: school.id })).toEqual([{ name: 'Jürgen Vos' }]);
    expect(await outsider.refused(find, { school: school.id })).toBe('NOT_ALLOWED');
  });
});
