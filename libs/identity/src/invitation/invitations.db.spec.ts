import { People } from '../person/people.ts';
import type { Browser } from '../testing/browser.ts';
import { PASSWORD, World } from '../testing/world.ts';
import type { SchoolRow } from '../school/school.entity.ts';

const INVITE = 'mutation ($input: InviteInput!) { invite(input: $input) { id email roles } }';
const MANY = 'mutation ($school: ID!, $csv: String!) { inviteMany(schoolId: $school, csv: $csv) { invited faults { line code value } } }';
const OPEN = 'query ($school: ID!) { invitations(schoolId: $school) { id email roles } }';
const PREVIEW = 'query ($token: String!) { invitationPreview(token: $token) { email hasAccount school { name } roles } }';
const ACCEPT =
  'mutation ($token: String!, $name: String, $password: String) { acceptInvitation(token: $token, name: $name, password: $password) { name email emailVerified memberships { roles school { name } } } }';

describe('invitations', () => {
  let world: World;
  let school: SchoolRow;
  let manager: Browser;
  beforeAll(async () => {
    world = await World.open();
    school = await world.school('ROC Noord');
    manager = await world.signedIn(await world.person('Manon', school, ['manager']));
  });
  afterAll(() => world?.close());

  const invite = (email: string, roles = ['TEACHER']) => manager.ask<{ id: string }>(INVITE, { input: { schoolId: school.id, email, roles } });

  it('let someone new in with the roles of the invitation', async () => {
    await invite('Nieuw@school.example', ['TEACHER', 'ICOACH']);
    const token = (await world.mailedSecret())!;
    expect(world.mails.at(-1)).toMatchObject({ to: 'nieuw@school.example', template: 'invitation', data: { school: 'ROC Noord', by: 'Manon' } });
    const browser = world.browser();
    expect(await browser.ask(PREVIEW, { token })).toEqual({
      email: 'nieuw@school.example',
      hasAccount: false,
      school: { name: 'ROC Noord' },
      roles: ['TEACHER', 'ICOACH'],
    });
    expect(await browser.refused(ACCEPT, { token })).toBe('TEXT_EMPTY');
    expect(await browser.refused(ACCEPT, { token, name: 'Nienke', password: 'te kort' })).toBe('PASSWORD_TOO_SHORT');
    expect(await browser.ask(ACCEPT, { token, name: 'Nienke', password: PASSWORD })).toEqual({
      name: 'Nienke',
      email: 'nieuw@school.example',
      emailVerified: true,
      memberships: [{ roles: ['TEACHER', 'ICOACH'], school: { name: 'ROC Noord' } }],
    });
    expect(await browser.ask('{ me { name } }')).toEqual({ name: 'Nienke' });
    expect(await browser.refused(ACCEPT, { token })).toBe('LINK_USED');
  });

  it('work once, also when followed twice at the same moment', async () => {
    await invite('tweemaal@school.example');
    const token = await world.mailedSecret();
    const codes = await Promise.all([1, 2, 3].map((n) => world.browser().refused(ACCEPT, { token, name: `Tweemaal ${n}`, password: PASSWORD })));
    expect([...codes].sort()).toEqual(['LINK_USED', 'LINK_USED', null]);
  });

  it('let someone join who has an account already, after signing in', async () => {
    const other = await world.school('ROC Zuid');
    const anna = await world.person('Anna', other);
    await invite(anna.email, ['MODERATOR']);
    const token = await world.mailedSecret();
    expect(await world.browser().refused(ACCEPT, { token, name: 'Anna', password: PASSWORD })).toBe('SIGN_IN_REQUIRED');
    const browser = await world.signedIn(anna);
    expect(await browser.ask(ACCEPT, { token })).toMatchObject({
      memberships: [{ school: { name: 'ROC Zuid' } }, { roles: ['MODERATOR'], school: { name: 'ROC Noord' } }],
    });
  });

  it('let someone in who was known by address only', async () => {
    await world.act((ctx) => world.get(People).add(ctx, { name: 'd.visser@school.example', email: 'd.visser@school.example' }));
    await invite('d.visser@school.example');
    expect(await world.browser().ask(ACCEPT, { token: await world.mailedSecret(), name: 'Daan Visser', password: PASSWORD })).toMatchObject({
      name: 'Daan Visser',
      emailVerified: true,
    });
  });

  it('stop working when sent anew, cancelled, or after thirty days', async () => {
    const { id } = await invite('oud@school.example');
    const first = await world.mailedSecret();
    expect((await invite('oud@school.example')).id).toBe(id);
    const second = await world.mailedSecret();
    expect(await world.browser().refused(PREVIEW, { token: first })).toBe('LINK_INVALID');
    await world.sql('UPDATE identity.invitation SET expires_at = now() WHERE id = $1', [id]);
    expect(await world.browser().refused(PREVIEW, { token: second })).toBe('LINK_EXPIRED');
    expect(await manager.ask('mutation ($id: ID!) { cancelInvitation(id: $id) }', { id })).toBe(true);
    expect(await world.browser().refused(PREVIEW, { token: second })).toBe('LINK_INVALID');
    expect(await world.browser().refused(PREVIEW, { token: 'nonsense' })).toBe('LINK_INVALID');
  });

  it('come from a list, with the faulty lines told', async () => {
    const csv = 'E-mail;Rol\nlijst1@school.example;docent\nManon@school.example;docent\ngeen adres;docent\nlijst2@school.example;moderator\n';
    expect(await manager.ask(MANY, { school: school.id, csv })).toEqual({
      invited: 2,
      faults: [
        { line: 3, code: 'ALREADY_MEMBER', value: 'manon@school.example' },
        { line: 4, code: 'EMAIL_INVALID', value: 'geen adres' },
      ],
    });
    const open = await manager.ask<{ email: string }[]>(OPEN, { school: school.id });
    expect(open.map((each) => each.email)).toEqual(expect.arrayContaining(['lijst1@school.example', 'lijst2@school.example']));
    expect(await manager.refused(MANY, { school: school.id, csv: 'naam\nAnna' })).toBe('MANIFEST_COLUMN');
  });

  it('are not for those who are members already', async () => {
    expect(await manager.refused(INVITE, { input: { schoolId: school.id, email: 'MANON@school.example', roles: ['TEACHER'] } })).toBe('ALREADY_MEMBER');
  });

  it('come from the own manager only; an administrator gives a school its first manager', async () => {
    const fresh = await world.school('ROC Nieuw', 'reference');
    const [teacher, admin] = [await world.signedIn(await world.person('Teun', school)), await world.signedIn(await world.person('Beheer'))];
    await world.sql("INSERT INTO identity.platform_role SELECT id, 'admin' FROM identity.person WHERE name = 'Beheer'");
    const input = { schoolId: fresh.id, email: 'baas@school.example', roles: ['MANAGER'] };
    for (const browser of [teacher, manager]) expect(await browser.refused(INVITE, { input })).toBe('NOT_ALLOWED');
    expect(await world.browser().refused(INVITE, { input })).toBe('SIGN_IN_REQUIRED');
    const invitation = await admin.ask<{ id: string }>(INVITE, { input });
    expect(await admin.ask(OPEN, { school: fresh.id })).toHaveLength(1);
    expect(await manager.refused('mutation ($id: ID!) { cancelInvitation(id: $id) }', { id: invitation.id })).toBe('NOT_FOUND');
    expect(await admin.refused(INVITE, { input: { ...input, roles: ['TEACHER'] } })).toBe('NOT_ALLOWED');
    expect(await admin.refused(INVITE, { input: { ...input, schoolId: 'no-id' } })).toBe('NOT_FOUND');
  });
});
