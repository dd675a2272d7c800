import { PASSWORD, World } from '../testing/world.ts';

const SIGN_IN = 'mutation ($email: String!, $password: String!) { signIn(email: $email, password: $password) { id } }';

describe('how often one may try', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open();
  });
  afterEach(() => world.sql('DELETE FROM identity.rate_limit'));
  afterAll(() => world?.close());

  it('ten wrong passwords for one account, then a pause for that account only', async () => {
    const [anna, bram] = [await world.person('Anna'), await world.person('Bram')];
    const guess = (email: string) => world.browser().refused(SIGN_IN, { email, password: 'een verkeerd wachtwoord' });
    for (let n = 0; n < 10; n++) expect(await guess(n % 2 ? anna.email : ` ${anna.email.toUpperCase()}`)).toBe('SIGN_IN_FAILED');
    const { errors } = await world.browser().post(SIGN_IN, { email: anna.email, password: PASSWORD });
    expect(errors?.[0]?.extensions).toMatchObject({ kind: 'LIMITED', code: 'RATE_LIMITED' });
    const wait = errors?.[0]?.extensions.details['retryAfterSeconds'];
    expect(wait).toBeGreaterThan(800);
    expect(wait).toBeLessThanOrEqual(900);
    expect(await world.signedIn(bram)).toBeDefined();
  });

  it('sixty wrong tries from one network, whatever the accounts', async () => {
    const guess = (n: number) => world.browser().refused(SIGN_IN, { email: `nobody${n}@school.example`, password: 'x' });
    const codes = await Promise.all(Array.from({ length: 60 }, (_, n) => guess(n)));
    expect(new Set(codes)).toEqual(new Set(['SIGN_IN_FAILED']));
    expect(await world.browser().refused(SIGN_IN, { email: 'other@school.example', password: 'x' })).toBe('RATE_LIMITED');
  });

  it('what succeeds does not count', async () => {
    const chris = await world.person('Chris');
    for (let n = 0; n < 12; n++) await world.signedIn(chris);
    const rows = await world.sql<{ points: number }>('SELECT points FROM identity.rate_limit');
    expect(rows.map((row) => row.points)).toEqual([0, 0]);
  });

  it('five mails an hour to one address', async () => {
    const ask = () => world.browser().refused('mutation { requestPasswordReset(email: "someone@school.example") }');
    for (let n = 0; n < 5; n++) expect(await ask()).toBeNull();
    expect(await ask()).toBe('RATE_LIMITED');
  });

  it('ten wrong tries of the own password, for the one who is signed in', async () => {
    const dewi = await world.signedIn(await world.person('Dewi'));
    const change = 'mutation ($current: String!) { changePassword(current: $current, next: "nog een lang wachtwoord") }';
    for (let n = 0; n < 10; n++) expect(await dewi.refused(change, { current: 'mis' })).toBe('PASSWORD_WRONG');
    expect(await dewi.refused(change, { current: PASSWORD })).toBe('RATE_LIMITED');
  });

  it('keeps neither mail nor network addresses', async () => {
    await world.browser().refused(SIGN_IN, { email: 'someone@school.example', password: 'x' });
    const keys = await world.sql<{ key: string }>('SELECT key FROM identity.rate_limit ORDER BY key');
    expect(keys.map(({ key }) => key.replace(/:[\w-]{43}$/, ''))).toEqual(['signIn.account', 'signIn.address']);
  });
});
