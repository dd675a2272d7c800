import { LastSeen } from '../session/last-seen.ts';
import { World } from '../testing/world.ts';
import type { Browser } from '../testing/browser.ts';
import type { PersonRow } from '../person/person.entity.ts';

const CREATE =
  'mutation ($scopes: [String!]!, $days: Int!) { createToken(name: "rooster", scopes: $scopes, days: $days) { secret token { id name scopes lastUsedAt } } }';
const RENAME = 'mutation { updateProfile(input: { headline: "via een programma" }) { headline } }';
const ME = '{ me { id } }';

interface Created {
  secret: string;
  token: { id: string; lastUsedAt: string | null };
}

describe('personal API tokens', () => {
  let world: World;
  let anna: PersonRow;
  let browser: Browser;
  beforeAll(async () => {
    world = await World.open();
    anna = await world.person('Anna', await world.school('ROC Noord'));
    browser = await world.signedIn(anna);
  });
  afterAll(() => world?.close());

  const program = (secret: string) => world.browser({ authorization: `Bearer ${secret}` });

  it('open what their scopes say, and only that', async () => {
    const { secret } = await browser.ask<Created>(CREATE, { scopes: ['read'], days: 30 });
    expect(secret).toMatch(/^dgn_[\w-]{43}$/);
    const reader = program(secret);
    expect(await reader.ask(ME)).toEqual({ id: anna.id });
    const { errors } = await reader.post(RENAME);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'TOKEN_SCOPE', kind: 'DENIED', details: { scope: 'write' } });
    const writer = program((await browser.ask<Created>(CREATE, { scopes: ['write', 'consent'], days: 1 })).secret);
    expect(await writer.ask(RENAME)).toEqual({ headline: 'via een programma' });
    expect(await writer.refused(ME)).toBe('TOKEN_SCOPE');
  });

  it('never touch the account itself, whatever their scopes', async () => {
    const { secret, token } = await browser.ask<Created>(CREATE, { scopes: ['read', 'write', 'consent'], days: 365 });
    const all = program(secret);
    const forbidden = [
      'mutation { createToken(name: "x", scopes: ["read"], days: 1) { secret } }',
      `mutation { revokeToken(id: "${token.id}") }`,
      'mutation { changePassword(current: "x", next: "y") }',
      'mutation { requestEmailChange(email: "a@b.nl", password: "x") }',
      'mutation { signOutEverywhere }',
      'mutation { endSession(id: "x") }',
      'mutation { signIn(email: "a@b.nl", password: "x") { id } }',
      'mutation { acceptInvitation(token: "x") { id } }',
    ];
    for (const each of forbidden) expect(await all.refused(each)).toBe('TOKEN_SCOPE');
  });

  it('stop when revoked or expired', async () => {
    const { secret, token } = await browser.ask<Created>(CREATE, { scopes: ['read'], days: 30 });
    await program(secret).ask(ME);
    await world.get(LastSeen).write();
    const listed = await browser.ask<{ tokens: { id: string; lastUsedAt: string | null }[] }>('{ me { tokens { id lastUsedAt } } }');
    expect(listed.tokens.find((each) => each.id === token.id)?.lastUsedAt).not.toBeNull();
    const other = await world.signedIn(await world.person('Bram'));
    expect(await other.refused('mutation ($id: ID!) { revokeToken(id: $id) }', { id: token.id })).toBe('NOT_FOUND');
    expect(await browser.ask('mutation ($id: ID!) { revokeToken(id: $id) }', { id: token.id })).toBe(true);
    expect(await program(secret).ask(ME)).toBeNull();
    const late = await browser.ask<Created>(CREATE, { scopes: ['read'], days: 1 });
    await world.sql('UPDATE identity.api_token SET expires_at = now() WHERE id = $1', [late.token.id]);
    expect(await program(late.secret).ask(ME)).toBeNull();
  });

  it('are judged alone: a wrong token beside a good cookie is nobody', async () => {
    const mixed = world.browser({ authorization: 'Bearer dgn_wrong' });
    mixed.cookie = browser.cookie;
    expect(await mixed.ask(ME)).toBeNull();
  });

  it('are kept as hashes', async () => {
    const { secret } = await browser.ask<Created>(CREATE, { scopes: ['read'], days: 1 });
    const rows = await world.sql<{ token_hash: Buffer }>('SELECT token_hash FROM identity.api_token');
    expect(rows.every((row) => row.token_hash.length === 32 && !row.token_hash.toString('latin1').includes(secret))).toBe(true);
  });

  it.each([
    [['admin'], 30],
    [[], 30],
    [['read'], 366],
    [['read'], 0],
  ])('are not made with scopes %j for %i days', async (scopes, days) => expect(await browser.refused(CREATE, { scopes, days })).toBe('INVALID_INPUT'));
});
