import { World } from '../support/world.ts';

describe('queries that ask too much', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open();
  }, 120_000);
  afterAll(() => world.stop());

  const deep = (n: number): string =>
    `{ me { memberships { school { ${'viewerCan { manage } '.repeat(1)} } } } ${`a: material(id: "x") ${'{ thread { material '.repeat(n)}{ id }${' } }'.repeat(n)}`} }`;

  it.each([
    ['depth 50', deep(25), 'QUERY_TOO_DEEP'],
    ['1,000 aliases', `{ ${Array.from({ length: 1000 }, (_, n) => `a${n}: me { id }`).join(' ')} }`, 'QUERY_TOO_COSTLY'],
    ['an unknown field', '{ nothing }', 'QUERY_INVALID'],
    ['no query at all', '', 'QUERY_INVALID'],
    ['wrong types', '{ material(id: { a: 1 }) { id } }', 'QUERY_INVALID'],
    ['a page too long', '{ feed(first: 101) { nodes { id } } }', 'INVALID_INPUT'],
    ['a page of minus one', '{ feed(first: -1) { nodes { id } } }', 'INVALID_INPUT'],
    ['a cursor of nobody', '{ feed(after: "nonsense") { nodes { id } } }', 'INVALID_INPUT'],
    ['a cursor of another list', `{ feed(after: "${Buffer.from('["a"]').toString('base64url')}") { nodes { id } } }`, 'INVALID_INPUT'],
    ['a cursor that is no date', `{ feed(after: "${Buffer.from('["x","y"]').toString('base64url')}") { nodes { id } } }`, 'INVALID_INPUT'],
  ])('%s is refused with its code', async (_, query, code) => expect(await world.at.anna.codeOf(query)).toBe(code));

  it('a query of 5 MB is refused before it is read', async () => {
    const response = await world.at.anna.fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: `{ me { id } } #${'x'.repeat(5_000_000)}` }),
    });
    expect(response.status).toBe(413);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'QUERY_TOO_LARGE' } }] });
  });

  it('a body that is no JSON, and a form of another site, are refused', async () => {
    const broken = await world.at.anna.fetch('/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{' });
    expect(broken.status).toBe(400);
    const forged = await world.at.anna.fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: 'https://elsewhere.example' },
      body: JSON.stringify({ query: 'mutation { signOut }' }),
    });
    expect(forged.status).toBe(403);
    expect(await world.at.anna.codeOf('{ me { id } }')).toBeNull();
  });

  it('tells nothing of its inside', async () => {
    const { errors } = await world.at.anna.answer('{ material(id: "0199f3a4-0000-7000-8000-000000000000") { id } }');
    expect(errors?.[0]).toMatchObject({ extensions: { code: 'NOT_FOUND', kind: 'NOT_FOUND', details: {}, requestId: expect.any(String) } });
    expect(JSON.stringify(errors)).not.toMatch(/stack|\.ts:|node_modules|SELECT/);
  });
});
