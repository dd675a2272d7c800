import { newId } from '@deelgenoot/kernel';
import { pdf, type Name, World } from '../support/world.ts';

const ROOM = 'query ($slug: String!) { school(slug: $slug) { storage { used max } } }';
const SET = 'mutation ($id: ID!, $max: Float) { setSchoolStorage(schoolId: $id, maxBytes: $max) { storage { used max } } }';
interface Room {
  school: { storage: { used: number; max: number } | null };
}

describe('room for the files of a school', () => {
  let world: World;
  let slug: string;
  beforeAll(async () => {
    world = await World.open();
    slug = (await world.app.sql<{ slug: string }>('SELECT slug FROM identity.institution WHERE id = $1', [world.schools.noord]))[0]!.slug;
  }, 120_000);
  afterAll(() => world.stop());

  const room = async (who: Name) => (await world.at[who].ask<Room>(ROOM, { slug })).school.storage;
  const set = (who: Name, max: number | null) => world.at[who].codeOf(SET, { id: world.schools.noord, max });

  it('is seen by its managers with what is used, and the same file counts once', async () => {
    const content = await pdf('Twee keer hetzelfde.');
    await world.draft('een.pdf', content);
    await world.draft('twee.pdf', content);
    expect(await room('manon')).toEqual({ used: content.length, max: 50e9 });
    expect(await room('beheer')).toEqual({ used: content.length, max: 50e9 });
    for (const who of ['anna', 'chris', 'mo'] as const) expect([who, await room(who)]).toEqual([who, null]);
  });

  it('is set by administrators only', async () => {
    for (const who of ['manon', 'anna', 'mo'] as const) expect([who, await set(who, 1)]).toEqual([who, 'NOT_ALLOWED']);
    expect(await set('beheer', -1)).toBe('INVALID_INPUT');
    expect(await set('beheer', 1e12)).toBeNull();
    expect((await room('manon'))?.max).toBe(1e12);
    expect(await world.at.beheer.codeOf(SET, { id: newId(), max: 1 })).toBe('NOT_FOUND');
  });

  it('that is full refuses a file before it is sent', async () => {
    const { used } = (await room('manon'))!;
    expect(await set('beheer', used + 1000)).toBeNull();
    const begin = (size: number) =>
      world.at.manon.fetch('/uploads', {
        method: 'POST',
        headers: { 'tus-resumable': '1.0.0', 'upload-length': String(size), 'upload-metadata': `filename ${Buffer.from('groot.pdf').toString('base64')}` },
      });
    const refused = await begin(1001);
    expect([refused.status, await refused.json()]).toMatchObject([
      429,
      { errors: [{ extensions: { code: 'STORAGE_FULL', details: { used, max: used + 1000 } } }] },
    ]);
    expect((await begin(1000)).status).toBe(201);
    expect(await room('manon')).toEqual({ used, max: used + 1000 });

    const uploadId = await world.at.manon.upload('klein.txt', Buffer.from('Past nog net.'));
    expect(await set('beheer', used)).toBeNull();
    const start = { input: { schoolId: world.schools.noord, uploadIds: [uploadId] } };
    expect(await world.at.manon.codeOf('mutation ($input: ImportInput!) { startImport(input: $input) { id } }', start)).toBe('STORAGE_FULL');
    expect(await set('beheer', null)).toBeNull();
    expect((await room('manon'))?.max).toBe(50e9);
    expect(await world.at.manon.codeOf('mutation ($input: ImportInput!) { startImport(input: $input) { id } }', start)).toBeNull();
  });
});
