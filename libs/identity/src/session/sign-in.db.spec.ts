import { PASSWORD, World } from '../testing/world.ts';

const SIGN_IN = 'mutation ($email: String!, $password: String!) { signIn(email: $email, password: $password) { id name memberships { roles school { name } } viewerCan { share } } }';
const ME = '{ me { id name } }';

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
      id: anna.id, name: 'Anna', memberships: [{ roles: ['TEACHER'], school: { name: 'ROC Noord' } }], viewerCan: { share: true },
    });
    expect(await browser.ask(ME)).toEqual({ id: anna.id, name: 'Anna' });
    expect(browser.setCookie).toMatch(/HttpOnly; SameSite=Lax$/);
  });
});
