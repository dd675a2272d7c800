import type { Browser } from '../testing/browser.ts';
import { World } from '../testing/world.ts';
import type { SchoolRow } from '../school/school.entity.ts';

const SIGN_UP = 'mutation ($email: String!, $password: String!) { signUp(email: $email, name: "Nina", password: $password, locale: "en") }';
const VERIFY =
  'mutation ($token: String!, $password: String!) { verifyEmail(token: $token, password: $password) { email locale emailVerified memberships { roles school { name } } viewerCan { share } } }';
const DOMAIN = (name: string) => `mutation ($school: ID!, $domain: String!) { ${name}(schoolId: $school, domain: $domain) { domain confirmedAt } }`;
const password = 'drie zwanen op het ijs';

describe('signing up with an address of a school', () => {
  let world: World;
  let school: SchoolRow;
  let manager: Browser;
  let admin: Browser;
  beforeAll(async () => {
    world = await World.open();
    school = await world.school('ROC Noord');
    manager = await world.signedIn(await world.person('Manon', school, ['manager']));
    admin = await world.signedIn(await world.person('Beheer'));
    await world.sql("INSERT INTO identity.platform_role SELECT id, 'admin' FROM identity.person WHERE name = 'Beheer'");
  });
  afterEach(() => world.sql('DELETE FROM identity.rate_limit'));
  afterAll(() => world?.close());

  const confirm = async (domain: string) => {
    await manager.ask(DOMAIN('addDomain'), { school: school.id, domain });
    await admin.ask(DOMAIN('confirmDomain'), { school: school.id, domain });
  };

  it('waits for the manager to name the domain, the administrator to confirm it, and the mail to be read', async () => {
    const email = 'nina@noord.example';
    expect(await world.browser().refused(SIGN_UP, { email, password })).toBe('EMAIL_DOMAIN_UNKNOWN');
    expect(await manager.ask(DOMAIN('addDomain'), { school: school.id, domain: '@Noord.example' })).toEqual({ domain: 'noord.example', confirmedAt: null });
    expect(await world.browser().refused(SIGN_UP, { email, password })).toBe('EMAIL_DOMAIN_UNKNOWN');
    expect(await manager.refused(DOMAIN('confirmDomain'), { school: school.id, domain: 'noord.example' })).toBe('NOT_ALLOWED');
    expect(await admin.ask(DOMAIN('confirmDomain'), { school: school.id, domain: 'noord.example' })).toMatchObject({ confirmedAt: expect.any(String) });

    const browser = world.browser();
    expect(await browser.ask(SIGN_UP, { email, password })).toBe(true);
    const token = await world.mailedSecret();
    expect(world.mails.at(-1)).toMatchObject({ to: email, template: 'verify-email', locale: 'en', data: { token } });
    expect(await browser.ask('{ me { id } }')).toBeNull();
    expect(await world.sql('SELECT FROM identity.person WHERE email = $1', [email])).toEqual([]);
    expect(
      await browser.refused('mutation ($email: String!, $password: String!) { signIn(email: $email, password: $password) { id } }', { email, password }),
    ).toBe('SIGN_IN_FAILED');

    expect(await browser.ask(VERIFY, { token, password })).toEqual({
      email,
      locale: 'en',
      emailVerified: true,
      memberships: [{ roles: ['TEACHER'], school: { name: 'ROC Noord' } }],
      viewerCan: { share: true },
    });
    expect(await world.browser().refused(VERIFY, { token, password })).toBe('LINK_USED');
  });

  it('needs the password of the sign-up: whoever signs up with my address gains nothing when I follow the link', async () => {
    await confirm('zuid.example');
    await world.browser().ask(SIGN_UP, { email: 'vera@zuid.example', password: 'wachtwoord van een dief' });
    const token = await world.mailedSecret();
    expect(await world.browser().refused(VERIFY, { token, password })).toBe('PASSWORD_WRONG');
    await world.browser().ask(SIGN_UP, { email: 'vera@zuid.example', password });
    expect(await world.browser().ask(VERIFY, { token: await world.mailedSecret(), password })).toMatchObject({ email: 'vera@zuid.example' });
    expect(await world.browser().refused(VERIFY, { token, password: 'wachtwoord van een dief' })).toBe('EMAIL_TAKEN');
  });

  it('does not tell whether an address is known; its owner hears of it', async () => {
    await confirm('school.example');
    expect(await world.browser().ask(SIGN_UP, { email: 'Manon@school.example', password })).toBe(true);
    await world.mailedSecret();
    expect(world.mails.at(-1)).toMatchObject({ to: 'manon@school.example', template: 'sign-up-known-address' });
  });

  it('stops when the domain is taken away, and is not there for subdomains', async () => {
    await confirm('oost.example');
    expect(await world.browser().refused(SIGN_UP, { email: 'x@mail.oost.example', password })).toBe('EMAIL_DOMAIN_UNKNOWN');
    await world.browser().ask(SIGN_UP, { email: 'olga@oost.example', password });
    const token = await world.mailedSecret();
    expect(await manager.ask('mutation ($school: ID!) { removeDomain(schoolId: $school, domain: "oost.example") }', { school: school.id })).toBe(true);
    expect(await world.browser().refused(VERIFY, { token, password })).toBe('EMAIL_DOMAIN_UNKNOWN');
  });

  it('is not possible with a domain that is public, or of another school', async () => {
    await confirm('eigen.example');
    const other = await world.school('ROC West');
    const rival = await world.signedIn(await world.person('Rik', other, ['manager']));
    const claim = (domain: string) => rival.refused(DOMAIN('addDomain'), { school: other.id, domain });
    expect([await claim('gmail.com'), await claim('eigen.example'), await claim('geen domein')]).toEqual(['DOMAIN_PUBLIC', 'DOMAIN_TAKEN', 'INVALID_INPUT']);
    expect(await rival.refused(DOMAIN('addDomain'), { school: school.id, domain: 'rival.example' })).toBe('NOT_ALLOWED');
    expect(await rival.refused('query ($school: ID!) { schoolDomains(schoolId: $school) { domain } }', { school: school.id })).toBe('NOT_ALLOWED');
    expect(await claim('betwist.example')).toBeNull();
    await confirm('betwist.example');
    expect(await admin.refused(DOMAIN('confirmDomain'), { school: other.id, domain: 'betwist.example' })).toBe('DOMAIN_TAKEN');
  });

  it.each([
    ['geen adres', password, 'EMAIL_INVALID'],
    ['nina@noord.example', 'kort', 'PASSWORD_TOO_SHORT'],
    ['nina@noord.example', 'Welkom2026!', 'PASSWORD_TOO_COMMON'],
  ])('refuses %s with %s: %s', async (email, chosen, code) => expect(await world.browser().refused(SIGN_UP, { email, password: chosen })).toBe(code));
});
