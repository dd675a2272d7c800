import { PASSWORD, World } from '../testing/world.ts';
import { Administrators } from './administrators.ts';

describe('the first administrator', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open();
  });
  afterAll(() => world?.close());

  const appoint = (email: string) => world.act((ctx) => world.get(Administrators).appoint(ctx, email));

  it('is made before there is any school, and chooses a password by a link that works once', async () => {
    const token = await appoint('Beheer@Deelgenoot.example');
    const browser = world.browser();
    const RESET = 'mutation ($token: String!, $password: String!) { resetPassword(token: $token, password: $password) }';
    expect(await browser.ask(RESET, { token, password: PASSWORD })).toBe(true);
    expect(await browser.refused(RESET, { token, password: PASSWORD })).toBe('LINK_USED');
    await browser.ask('mutation ($email: String!, $password: String!) { signIn(email: $email, password: $password) { id } }', {
      email: 'beheer@deelgenoot.example',
      password: PASSWORD,
    });
    expect(await browser.ask('{ me { platformRoles memberships { id } viewerCan { administer } } }')).toEqual({
      platformRoles: ['ADMIN'],
      memberships: [],
      viewerCan: { administer: true },
    });
  });

  it('can be someone with an account, who needs no link; twice is once', async () => {
    const anna = await world.person('Anna');
    expect([await appoint(anna.email), await appoint(anna.email)]).toEqual([null, null]);
    expect(await world.sql('SELECT role FROM identity.platform_role WHERE person_id = $1', [anna.id])).toEqual([{ role: 'admin' }]);
    await expect(appoint('niemand')).rejects.toMatchObject({ code: 'EMAIL_INVALID' });
  });
});
