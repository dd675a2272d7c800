import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { jsonOf, OtherSystem, resigned, zipFrom } from '../support/academy.ts';
import { World } from '../support/world.ts';
import { zipOf } from '../support/zip.ts';

type Entries = Map<string, Buffer>;

const swapped = (text: string, one: string, other: string): string =>
  text.replace(new RegExp(`"authorId":"(${one}|${other})"`, 'g'), (_, id) => `"authorId":"${id === one ? other : one}"`);

/** The same entries, with one changed by hand. */
const edited = (entries: Entries, name: string, edit: (text: string) => string): Entries =>
  new Map([...entries].map(([key, bytes]) => [key, key === name ? Buffer.from(edit(bytes.toString('utf8'))) : bytes]));
const without = (entries: Entries, name: string): Entries => new Map([...entries].filter(([key]) => key !== name));

describe('the zip of an academy that somebody changed', () => {
  let world: World;
  let other: OtherSystem;
  let entries: Entries;
  let work: string;
  let file: string;
  beforeAll(async () => {
    world = await World.open();
    work = await world.publishPdf('Wacht zes tellen.', 'Lassen', ['anna', 'bram']);
    await world.ask([work], { scope: { mode: 'INCLUDE', schoolIds: [world.schools.kade], futureMembers: false } });
    await world.answer('anna', true);
    await world.answer('bram', false);
    ({ entries } = await zipFrom(world.app, world.at.manon, world.schools.noord));
    file = [...entries.keys()].find((name) => name.endsWith('.pdf'))!;
    other = await OtherSystem.open(await world.app.sql('SELECT id, slug, name FROM identity.institution'));
  }, 120_000);
  afterAll(async () => {
    await other?.app.stop();
    await world?.stop();
  });

  /** Refused with this code; nothing of it is anywhere afterwards. */
  async function refused(bytes: Buffer, code: string, details: object = {}): Promise<void> {
    expect(await other.check(bytes)).toMatchObject({ state: 'REFUSED', code, details });
    const [left] = await other.app.sql(
      `SELECT (SELECT count(*)::int FROM catalog.material) + (SELECT count(*)::int FROM consent.event) + (SELECT count(*)::int FROM consent.carried_key)
        + (SELECT count(*)::int FROM interop.arrival_line) AS things, (SELECT count(*)::int FROM identity.person) AS people`,
    );
    expect(left).toEqual({ things: 0, people: 1 });
    for (const folder of ['uploads', 'unpacked', 'blobs']) expect(await readdir(join(other.app.dir, 'files', folder)).catch(() => [])).toEqual([]);
  }
  const refusedEntries = async (changed: Iterable<readonly [string, Buffer]>, code: string, details: object = {}) =>
    refused(await zipOf(changed), code, details);

  it.each<[string, (all: Entries) => Entries, object]>([
    ['another word in a file', (all) => edited(all, file, (text) => text.replace('PDF', 'PDG')), {}],
    ['a wider scope', (all) => edited(all, 'consents.json', (text) => text.replaceAll('"include"', '"exclude"')), { name: 'consents.json' }],
    ['another event', (all) => edited(all, 'ledger.json', (text) => text.replaceAll('"DECLINE"', '"GRANTED"')), { name: 'ledger.json' }],
    ['a file that is missing', (all) => without(all, file), { reason: 'missing' }],
    ['a file more', (all) => new Map([...all, ['files/extra.txt', Buffer.from('meer')]]), { name: 'files/extra.txt', reason: 'extra' }],
    [
      'another manifest',
      (all) => edited(all, 'manifest.json', (text) => text.replace('roc-noord', 'roc-zuid_')),
      { name: 'manifest.sig', reason: 'signature' },
    ],
    ['no signature', (all) => without(all, 'manifest.sig'), { name: 'manifest.sig' }],
  ])('by hand: %s', (_, change, details) => refusedEntries(change(entries), 'ACADEMY_ALTERED', details));

  it.each<[string, string, (all: Entries) => Entries, string]>([
    ['a wider scope', 'the ledger says otherwise', (all) => edited(all, 'consents.json', (text) => text.replaceAll('"include"', '"except"')), 'LEDGER_BROKEN'],
    [
      'a no that became a yes',
      'the ledger says otherwise',
      (all) => edited(all, 'consents.json', (text) => text.replace('"state":"declined"', '"state":"granted"')),
      'LEDGER_BROKEN',
    ],
    [
      'an answer under the name of another maker',
      'the ledger means somebody else',
      (all) => edited(all, 'consents.json', (text) => swapped(text, world.people.anna, world.people.bram)),
      'LEDGER_BROKEN',
    ],
    ['a no that is left out', 'the ledger speaks of it', (all) => edited(all, 'consents.json', leaveOutDeclined), 'LEDGER_BROKEN'],
    ['another event', 'its hash is of another', (all) => edited(all, 'ledger.json', (text) => text.replaceAll('"DECLINE"', '"GRANT"')), 'LEDGER_BROKEN'],
    ['an event that is cut off', 'the head is signed', (all) => edited(all, 'ledger.json', cutOff), 'LEDGER_BROKEN'],
    [
      'a work of another school',
      'it is not theirs to bring',
      (all) => edited(all, `works/${work}.json`, (text) => text.replaceAll(world.schools.noord, world.schools.veld)),
      'ACADEMY_ALTERED',
    ],
    ['a field more', 'nobody knows it', (all) => edited(all, `works/${work}.json`, (text) => text.replace('{', '{"open":["public"],')), 'ACADEMY_ALTERED'],
    [
      'a work without its consents',
      'each has a line',
      (all) => edited(all, 'consents.json', () => JSON.stringify({ ...jsonOf<object>(entries, 'consents.json'), works: [] })),
      'ACADEMY_ALTERED',
    ],
    [
      'a file under a name that is not its content',
      'it is named by it',
      (all) => new Map([...all].map(([name, bytes]) => [name, name === file ? Buffer.from('%PDF other') : bytes])),
      'ACADEMY_ALTERED',
    ],
  ])('by someone who signs it anew: %s (%s)', (_, _why, change, code) => refusedEntries(resigned(change(entries)), code));

  it('of another kind or age', async () => {
    await refused(Buffer.from('geen zip'), 'FILE_UNREADABLE');
    await refusedEntries([['les.txt', Buffer.from('Een les.')]], 'ACADEMY_FORMAT');
    await refusedEntries(
      [
        ['les.txt', Buffer.from('Een les.')],
        ['leeg.txt', Buffer.alloc(0)],
      ],
      'ACADEMY_FORMAT',
    );
    await refusedEntries(
      resigned(entries, (manifest) => ({ ...manifest, version: 2 })),
      'ACADEMY_FORMAT',
    );
  });

  it('with names that go up, names that are there twice, and bombs', async () => {
    const up = await zipOf([...entries, ['xx/evil.txt', Buffer.from('x')]]);
    for (let at = up.indexOf('xx/evil.txt'); at >= 0; at = up.indexOf('xx/evil.txt', at)) up.write('../evil.txt', at);
    await refused(up, 'NAME_UNSAFE');
    await refusedEntries([...entries, [file, entries.get(file)!]], 'NAME_TAKEN');
    await refusedEntries([...entries, ['files/bomb.txt', Buffer.alloc(30 * 1024 ** 2)]], 'FILE_BOMB');
  });

  it('whole and signed by another system, only after an administrator compared that system', async () => {
    const report = await other.check(await zipOf(resigned(entries)));
    expect(report).toMatchObject({ state: 'CHECKED' });
    const { ledgerKey } = await world.at.manon.ask<{ ledgerKey: string }>('{ ledgerKey }');
    expect(report.key).not.toBe(ledgerKey);
    await expect(other.carryOut({ id: report.id, key: ledgerKey })).rejects.toMatchObject({ code: 'ACADEMY_KEY' });
    await other.beheer.ask('mutation ($id: ID!) { cancelAcademyImport(id: $id) { id } }', { id: report.id });
    await other.app.drainOutbox();
    await other.app.sql('DELETE FROM interop.arrival');
  });

  it('of a school that is not here', async () => {
    await other.app.sql("UPDATE identity.institution SET slug = 'elders', id = gen_random_uuid() WHERE slug = 'roc-noord'");
    await refusedEntries(entries, 'ACADEMY_SCHOOL_UNKNOWN', { name: 'ROC Noord' });
  });
});

interface Consents {
  works: { consents: { state: string }[] }[];
}
function leaveOutDeclined(text: string): string {
  const all = JSON.parse(text) as Consents;
  for (const one of all.works) one.consents = one.consents.filter(({ state }) => state !== 'declined');
  return JSON.stringify(all);
}

function cutOff(text: string): string {
  const all = JSON.parse(text) as { chains: { events: unknown[] }[] };
  all.chains[0]!.events.pop();
  return JSON.stringify(all);
}
