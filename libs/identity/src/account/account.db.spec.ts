import { PASSWORD, World } from '../testing/world.ts';

const ME = '{ me { email } }';
const SIGN_IN = 'mutation ($email: String!, $password: String!) { signIn(email: $email, password: $password) { id } }';
const ASK_RESET = 'mutation ($email: String!) { requestPasswordReset(email: $email) }';
const RESET = 'mutation ($token: String!, $password: String!) { resetPassword(token: $token, password: $password) }';
const CHANGE = 'mutation ($current: String!, $next: String!) { changePassword(current: $current, next: $next) }';
const ASK_EMAIL = 'mutation ($email: String!, $password: String!) { requestEmailChange(email: $email, password: $password) }';
const CONFIRM_EMAIL = 'mutation ($token: String!) { confirmEmailChange(token: $token) }';
const next = 'een ander goed wachtwoord';

describe('one’s own account', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open();
  });
  afterEach(() => world.sql('DELETE FROM identity.rate_limit'));
  afterAll(() => world?.close());

  it('gets a new password by mail, once, and is signed out elsewhere', async () => {
    const anna = await world.person('Anna');
    const elsewhere = await world.signedIn(anna);
    const browser = world.browser();
    await browser.ask(ASK_RESET, { email: anna.email });
    await world.mailedSecret();
    await browser.ask(ASK_RESET, { email: anna.email });
    const token = await world.mailedSecret();
    expect(world.mails.at(-1)).toMatchObject({ to: anna.email, template: 'reset-password' });
    expect(await browser.refused(RESET, { token, password: 'kort' })).toBe('PASSWORD_TOO_SHORT');
    expect(await browser.ask(RESET, { token, password: next })).toBe(true);
    expect(await elsewhere.ask(ME)).toBeNull();
    expect(await browser.refused(RESET, { token, password: next })).toBe('LINK_USED');
    expect(await browser.refused(RESET, { token: world.mails.at(-2)!.data['token'], password: next })).toBe('LINK_USED');
    expect(await browser.refused(SIGN_IN, { email: anna.email, password: PASSWORD })).toBe('SIGN_IN_FAILED');
    expect(await browser.refused(SIGN_IN, { email: anna.email, password: next })).toBeNull();
  });

  it('a link for a new password opens for one hour, and only that', async () => {
    const bram = await world.person('Bram');
    await world.browser().ask(ASK_RESET, { email: bram.email });
    const token = await world.mailedSecret();
    expect(await (await world.signedIn(bram)).refused(CONFIRM_EMAIL, { token })).toBe('LINK_INVALID');
    const [row] = await world.sql<{ minutes: number }>(
      'SELECT round(extract(epoch FROM expires_at - now()) / 60)::int AS minutes FROM identity.mail_token WHERE person_id = $1',
      [bram.id],
    );
    expect(row).toEqual({ minutes: 60 });
    await world.sql('UPDATE identity.mail_token SET expires_at = now() WHERE person_id = $1', [bram.id]);
    expect(await world.browser().refused(RESET, { token, password: next })).toBe('LINK_EXPIRED');
  });

  it('an unknown address gets the same answer, and no mail', async () => {
    const before = world.mails.length;
    expect(await world.browser().ask(ASK_RESET, { email: 'nobody@school.example' })).toBe(true);
    await world.mailedSecret();
    expect(world.mails).toHaveLength(before);
  });

  it('gets a new password by the old one, and stays signed in here only', async () => {
    const chris = await world.person('Chris');
    const [here, elsewhere] = [await world.signedIn(chris), await world.signedIn(chris)];
    expect(await here.refused(CHANGE, { current: 'mis', next })).toBe('PASSWORD_WRONG');
    expect(await here.refused(CHANGE, { current: PASSWORD, next: 'Chris12345' })).toBe('PASSWORD_TOO_COMMON');
    expect(await here.ask(CHANGE, { current: PASSWORD, next })).toBe(true);
    expect([await here.ask(ME), await elsewhere.ask(ME)]).toEqual([{ email: chris.email }, null]);
    expect(await world.browser().refused(CHANGE, { current: PASSWORD, next })).toBe('SIGN_IN_REQUIRED');
  });

  it('moves to another address once a mail there was read', async () => {
    const dewi = await world.person('Dewi');
    const [here, elsewhere] = [await world.signedIn(dewi), await world.signedIn(dewi)];
    expect(await here.refused(ASK_EMAIL, { email: 'dewi@nieuw.example', password: 'mis' })).toBe('PASSWORD_WRONG');
    expect(await here.ask(ASK_EMAIL, { email: 'Dewi@Nieuw.example', password: PASSWORD })).toBe(true);
    const token = await world.mailedSecret();
    expect(world.mails.at(-1)).toMatchObject({ to: 'dewi@nieuw.example', template: 'change-email' });
    expect(await here.ask(ME)).toEqual({ email: dewi.email });
    expect(await here.ask(CONFIRM_EMAIL, { token })).toBe(true);
    expect([await here.ask(ME), await elsewhere.ask(ME)]).toEqual([{ email: 'dewi@nieuw.example' }, null]);
    await world.mailedSecret();
    expect(world.mails.at(-1)).toMatchObject({ to: dewi.email, template: 'email-changed', data: { name: 'Dewi' } });
    expect(await here.refused(CONFIRM_EMAIL, { token })).toBe('LINK_USED');
  });

  it('does not take the address of someone else, and does not tell that there is one', async () => {
    const [eva, fay] = [await world.person('Eva'), await world.person('Fay')];
    const browser = await world.signedIn(eva);
    expect(await browser.ask(ASK_EMAIL, { email: fay.email, password: PASSWORD })).toBe(true);
    await world.mailedSecret();
    expect(world.mails.at(-1)).toMatchObject({ to: fay.email, template: 'sign-up-known-address' });
    await browser.ask(ASK_EMAIL, { email: 'vrij@school.example', password: PASSWORD });
    const token = await world.mailedSecret();
    await world.sql("UPDATE identity.person SET email = 'vrij@school.example' WHERE id = $1", [fay.id]);
    expect(await browser.refused(CONFIRM_EMAIL, { token })).toBe('EMAIL_TAKEN');
  });
});
