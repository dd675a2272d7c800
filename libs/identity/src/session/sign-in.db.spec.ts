import { People } from '../person/people.ts';
import { PASSWORD, World } from '../testing/world.ts';
import { LastSeen } from './last-seen.ts';

const SIGN_IN =
  'mutation ($email: String!, $password: String!) { signIn(email: $email, password: $password) { id name memberships { roles school { name } } viewerCan { share } } }';
const ME = '{ me { id name } }';
const SESSIONS = '{ me { sessions { id device current } } }';

interface Listed {
  sessions: { id: string; device: string; current: boolean }[];
}

describe('signing in', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open({ DEMO: '1' });
  });
  afterAll(() => world?.close());

  it('lets someone in with their password, and answers as that person at once', async () => {
    const school = await world.school('ROC Noord');
    const anna = await world.person('Anna', school);
    const browser = world.browser();
    expect(await browser.ask(ME)).toBeNull();
    expect(await browser.ask(SIGN_IN, { email: ' ANNA@school.example ', password: PASSWORD })).toEqual({
      id: anna.id,
      name: 'Anna',
      memberships: [{ roles: ['TEACHER'], school: { name: 'ROC Noord' } }],
      viewerCan: { share: true },
    });
    expect(await browser.ask(ME)).toEqual({ id: anna.id, name: 'Anna' });
    expect(browser.setCookie).toMatch(/^deelgenoot=[\w-]{43}; Max-Age=2592000; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Lax$/);
  });

  it('stores no secret that opens anything', async () => {
    const browser = await world.signedIn(await world.person('Bea'));
    const secret = browser.cookie.split('=')[1]!;
    const [row] = await world.sql<{ hits: number }>(
      "SELECT count(*)::int AS hits FROM identity.session WHERE encode(token_hash, 'escape') LIKE '%' || $1 || '%'",
      [secret],
    );
    expect(row).toEqual({ hits: 0 });
    const [person] = await world.sql<{ password_hash: string }>("SELECT password_hash FROM identity.person WHERE name = 'Bea'");
    expect(person?.password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  it.each([
    ['a wrong password', 'anna@school.example', 'een verkeerd wachtwoord'],
    ['an unknown address', 'nobody@school.example', PASSWORD],
    ['no address', 'anna', PASSWORD],
    ['a NUL', 'anna@school.example', '\u0000'],
    ['a person without a password', 'kaart@school.example', ''],
  ])('refuses %s with one and the same code', async (_, email, password) => {
    await world.act((ctx) => world.get(People).add(ctx, { name: 'Kaart', email: 'kaart@school.example' })).catch(() => undefined);
    expect(await world.browser().refused(SIGN_IN, { email, password })).toBe('SIGN_IN_FAILED');
  });

  it('rotates the session: the cookie from before no longer opens anything', async () => {
    const person = await world.person('Cees');
    const browser = await world.signedIn(person);
    const before = browser.cookie;
    await browser.ask(SIGN_IN, { email: person.email, password: PASSWORD });
    expect(browser.cookie).not.toBe(before);
    const thief = world.browser();
    thief.cookie = before;
    expect(await thief.ask(ME)).toBeNull();
  });

  it('signs out here, there, and everywhere', async () => {
    const person = await world.person('Dirk');
    const [home, work, phone] = [
      await world.signedIn(person),
      await world.signedIn(person, { 'user-agent': 'Mozilla/5.0 (Windows NT 10.0) Firefox/150.0' }),
      await world.signedIn(person),
    ];
    const { sessions } = await home.ask<Listed>(SESSIONS);
    expect(sessions.filter((session) => session.current)).toHaveLength(1);
    const office = sessions.find((session) => session.device === 'Firefox, Windows')!;
    expect(await home.ask('mutation ($id: ID!) { endSession(id: $id) }', { id: office.id })).toBe(true);
    expect(await work.ask(ME)).toBeNull();
    expect(await home.ask('mutation { signOut }')).toBe(true);
    expect(await home.ask(ME)).toBeNull();
    expect(await phone.ask(ME)).not.toBeNull();
    const tablet = await world.signedIn(person);
    await phone.ask('mutation { signOutEverywhere }');
    expect(await tablet.ask(ME)).toBeNull();
  });

  it("does not end someone else's session", async () => {
    const [eva, fay] = [await world.signedIn(await world.person('Eva')), await world.signedIn(await world.person('Fay'))];
    const { sessions } = await eva.ask<Listed>(SESSIONS);
    for (const id of [sessions[0]!.id, 'no-id']) expect(await fay.refused('mutation ($id: ID!) { endSession(id: $id) }', { id })).toBe('NOT_FOUND');
    expect(await eva.ask(ME)).not.toBeNull();
  });

  it('ends with the session: after thirty days it opens nothing and is swept', async () => {
    const browser = await world.signedIn(await world.person('Gijs'));
    await world.sql("UPDATE identity.session SET expires_at = now() WHERE person_id = (SELECT id FROM identity.person WHERE name = 'Gijs')");
    expect(await browser.ask(ME)).toBeNull();
  });

  it('notes the last use now and then, not with every request', async () => {
    const browser = await world.signedIn(await world.person('Hans'));
    const seen = async () =>
      (
        await world.sql<{ at: Date }>("SELECT k.last_seen_at AS at FROM identity.session k JOIN identity.person p ON p.id = k.person_id WHERE p.name = 'Hans'")
      )[0]!.at;
    const first = await seen();
    await browser.ask(ME);
    await world.get(LastSeen).write();
    expect(await seen()).toEqual(first);
    await world.sql("UPDATE identity.session SET last_seen_at = now() - interval '6 minutes' WHERE last_seen_at = $1", [first]);
    await browser.ask(ME);
    await world.get(LastSeen).write();
    expect((await seen()).getTime()).toBeGreaterThanOrEqual(first.getTime());
  });

  it('lets a suspended person in, with nothing but what is public and their own', async () => {
    const school = await world.school('ROC Zuid');
    const sam = await world.person('Sam', school, ['manager']);
    await world.sql('UPDATE identity.person SET suspended_at = now() WHERE id = $1', [sam.id]);
    const browser = await world.signedIn(sam);
    expect(await browser.ask('{ me { suspended viewerCan { share manageSchools { id } } } }')).toEqual({
      suspended: true,
      viewerCan: { share: false, manageSchools: [] },
    });
    expect(await browser.refused('mutation { updateProfile(input: { name: "Sammie" }) { id } }')).toBe('SUSPENDED');
  });

  describe('in demo mode', () => {
    it('lists the demo accounts with their weightiest role, and opens them with the ordinary session', async () => {
      const school = await world.school('Demoschool');
      const manon = await world.person('Manon', school, ['teacher', 'manager']);
      await world.sql("UPDATE identity.person SET demo = true, demo_key = 'manon' WHERE id = $1", [manon.id]);
      const browser = world.browser();
      expect(await browser.ask('{ demo { accounts { key name role school } } }')).toEqual({
        accounts: [{ key: 'manon', name: 'Manon', role: 'manager', school: 'Demoschool' }],
      });
      await browser.ask('mutation { demoSignIn(key: "manon") { id } }');
      expect(await browser.ask(ME)).toEqual({ id: manon.id, name: 'Manon' });
      expect(await browser.refused('mutation { demoSignIn(key: "anna") { id } }')).toBe('SIGN_IN_FAILED');
    });
  });
});

describe('outside demo mode', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open({ PUBLIC_URL: 'https://deelgenoot.example' });
  });
  afterAll(() => world?.close());

  it('has no demo accounts', async () => {
    expect(await world.browser().ask('{ demo { accounts { key } } }')).toBeNull();
    expect(await world.browser().refused('mutation { demoSignIn(key: "manon") { id } }')).toBe('DEMO_ONLY');
  });

  it('behind TLS, ties the cookie to this host', async () => {
    const browser = await world.signedIn(await world.person('Ien'));
    expect(browser.setCookie).toMatch(/^__Host-deelgenoot=[\w-]{43}; Max-Age=2592000; Path=\/; Expires=[^;]+; HttpOnly; Secure; SameSite=Lax$/);
    expect(await browser.ask(ME)).not.toBeNull();
  });
});
