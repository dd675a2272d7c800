import { ERROR_CODES } from '@deelgenoot/kernel';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { Doors, placeName, type Place } from '../support/arguments.ts';
import type { Client } from '../support/client.ts';
import { exampleAt, type Things, twoWorlds } from '../support/things.ts';
import { Watch } from '../support/watched.ts';
import { type Name, World } from '../support/world.ts';

const TEXTS: Record<string, string> = {
  empty: '',
  blank: ' \u00A0\u200B\n',
  'right to left, with emoji': 'مرحبا بالعالم \u202Eabc\u202C 👩🏽‍🏫🎉',
  'with a NUL': 'een\u0000twee\u0007',
  'with half a character': 'een\uD800twee',
  'of 400,000 characters': 'x'.repeat(400_000),
};
const NUMBERS: Record<string, number> = { 'minus one': -1, zero: 0, huge: 2_147_483_647 };
const WRONG: Record<string, unknown> = { 'an object': { a: 1 }, 'a list of lists': [[['x']]], 'a number too large': 1e30 };

/** Who may do what no academy manager may; everything else is tried by one, who may do most. */
const BY: Record<string, Name | 'anon'> = {
  answerConsents: 'anna',
  changeTerms: 'anna',
  changePassword: 'bram',
  requestEmailChange: 'bram',
  updateProfile: 'bram',
  createToken: 'bram',
  editComment: 'anna',
  editContribution: 'anna',
  comment: 'anna',
  giveNotice: 'manon',
  react: 'bram',
  hide: 'nora',
  restore: 'nora',
  dismissCase: 'nora',
  lockThread: 'nora',
  unlockThread: 'nora',
  moderationCases: 'nora',
  confirmDomain: 'beheer',
  createSchool: 'beheer',
  importSchools: 'beheer',
  updateSchool: 'beheer',
  accounts: 'beheer',
  auditTrail: 'beheer',
  suspendPerson: 'beheer',
  reinstatePerson: 'beheer',
  mergeSchool: 'beheer',
  signIn: 'anon',
  signUp: 'anon',
  demoSignIn: 'anon',
  resetPassword: 'anon',
  requestPasswordReset: 'anon',
  verifyEmail: 'anon',
  acceptInvitation: 'anon',
  invitationPreview: 'anon',
};
describe('any value in any argument', () => {
  let world: World;
  let things: Things;
  let doors: Doors;
  let watch: Watch;
  beforeAll(async () => {
    world = await World.open();
    things = (await twoWorlds(world)).noord;
    await world.at.manon.ask('mutation ($id: ID!) { addDomain(schoolId: $id, domain: "school.example") { domain } }', { id: world.schools.noord });
    await world.at.beheer.ask('mutation ($id: ID!) { confirmDomain(schoolId: $id, domain: "school.example") { domain } }', { id: world.schools.noord });
    doors = new Doors(world.app.get(GraphQLSchemaHost).schema);
    watch = await Watch.over(world.app.databaseUrl);
  }, 180_000);
  afterAll(async () => {
    await watch?.stop();
    await world?.stop();
  });

  const clientFor = (field: string): Client => {
    const who = BY[field] ?? 'manon';
    return who === 'anon' ? world.anon : world.at[who];
  };
  // Sam is suspended already; whoever tries the next thing should not be.
  const example = (place: string, type: string) => (/^(suspend|reinstate)Person\.id$/.test(place) ? world.people.sam : exampleAt(things, place, type));

  /** What is wrong with how the program takes this value, if anything. */
  async function faultOf(place: Place, name: string, value: unknown): Promise<string | null> {
    const response = await clientFor(place.field).fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(doors.call(place, value, example)),
    });
    const text = await response.text();
    const changed = await watch.changes();
    const at = `${placeName(place)}, ${name}: `;
    if (response.status >= 500) return `${at}status ${response.status}`;
    if (/\.ts:\d|node_modules|QueryFailed|SELECT |INSERT /.test(text)) return `${at}tells of its inside: ${text.slice(0, 300)}`;
    const { data, errors } = JSON.parse(text) as { data?: unknown; errors?: { extensions: { code: string } }[] };
    if (!errors) return data ? null : `${at}neither data nor errors`;
    const codes = errors.map(({ extensions }) => extensions.code);
    if (codes.some((code) => code === 'INTERNAL' || code === 'UNAVAILABLE' || !(ERROR_CODES as readonly string[]).includes(code)))
      return `${at}${codes.join()}`;
    return changed.length > 0 ? `${at}${codes.join()}, but ${[...new Set(changed)].join()}` : null;
  }

  const faultsOf = async (places: readonly Place[], values: Record<string, unknown>): Promise<string[]> => {
    const faults: string[] = [];
    await watch.changes();
    for (const place of places) for (const [name, value] of Object.entries(values)) faults.push((await faultOf(place, name, value)) ?? '');
    return faults.filter(Boolean);
  };

  it('a strange text is refused with a code, or taken; nothing breaks, and what is refused changes nothing', async () => {
    const places = doors.places(['String']);
    expect(places.length).toBeGreaterThan(100);
    expect(await faultsOf(places, TEXTS)).toEqual([]);
  }, 300_000);

  it('so are numbers that make no sense', async () => {
    expect(await faultsOf(doors.places(['Int', 'Float']), NUMBERS)).toEqual([]);
  }, 60_000);

  it('so are texts that are no id or no day', async () => {
    expect(await faultsOf(doors.places(['ID', 'Day']), { empty: '', 'with a NUL': 'een\u0000twee', 'a word': 'x' })).toEqual([]);
  }, 300_000);

  it('so is what has another type', async () => {
    expect(await faultsOf(doors.places(), WRONG)).toEqual([]);
  }, 300_000);

  it('lists inside of things refuse a place or a length that makes no sense', async () => {
    const lists = [
      'thread(id: $id) { comments(ARGS) { nodes { id } } }',
      ...['reviews', 'tips'].map((list) => `material(id: $id) { ${list}(ARGS) { nodes { id } } }`),
    ];
    for (const list of lists)
      for (const args of ['after: "nonsense"', `after: "${Buffer.from('["x\u0000"]').toString('base64url')}"`, 'first: -1', 'first: 101']) {
        const query = `query ($id: ID!) { ${list.replace('ARGS', args)} }`;
        expect([query, await world.at.anna.codeOf(query, { id: things.material })]).toEqual([query, 'INVALID_INPUT']);
      }
    expect(await world.at.anna.codeOf('query ($id: ID!) { thread(id: $id) { comments(sinceSeq: -1) { nodes { id } } } }', { id: things.thread })).toBe(
      'INVALID_INPUT',
    );
  });
});
