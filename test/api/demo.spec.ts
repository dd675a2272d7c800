import { type DemoMaterial, readDemo } from '../../apps/api/src/demo/world.ts';
import { VerifyLedger } from '@deelgenoot/consent';
import { Database } from '@deelgenoot/platform';
import type { TestApp } from '../support/app.ts';
import type { Client } from '../support/client.ts';
import { demoApp, demoClient } from '../support/demo.ts';

const works = readDemo<DemoMaterial>('materials');
const PAGE = 'query ($id: ID!) { material(id: $id) { id title files { name mediaType } } }';
const HITS = 'query ($text: String!) { search(input: { text: $text }) { hits { place material { id } } } }';
type Page = { material: { title: string; files: { name: string; mediaType: string }[] } };

describe('the demo world, laid by the seed', () => {
  let app: TestApp;
  let mo: Client;
  let chris: Client;
  let dewi: Client;
  let ids: Map<string, string>;
  beforeAll(async () => {
    app = await demoApp();
    [mo, chris, dewi] = (await Promise.all(['mo', 'chris', 'dewi'].map((key) => demoClient(app, key)))) as [Client, Client, Client];
    const rows = await app.sql<{ id: string; title: string }>('SELECT material_id AS id, title FROM catalog.version');
    ids = new Map(works.map((one) => [one.key, rows.find((row) => row.title === one.title)?.id as string]));
  }, 300_000);
  afterAll(() => app?.stop());

  const id = (one: DemoMaterial): string => ids.get(one.key) as string;
  const sees = async (who: Client, one: DemoMaterial): Promise<boolean> => (await who.codeOf(PAGE, { id: id(one) })) === null;

  it('has a ledger that is whole, and records that say what it says', async () => {
    expect(await app.get(VerifyLedger).verifyAll(app.get(Database).context())).toMatchObject({ broken: [] });
  });

  it('has every work once', () => {
    expect(new Set(ids.values()).size).toBe(120);
  });

  it('keeps works home whose school took its permission back, whatever the makers said', async () => {
    const uncleared = works.filter((one) => !one.clearance);
    expect(uncleared).toHaveLength(4);
    for (const one of uncleared) {
      const [home, elsewhere] = one.school === 'veldzicht' ? [chris, dewi] : one.school === 'kade' ? [dewi, chris] : [mo, chris];
      expect([one.key, await sees(home, one), await sees(elsewhere, one)]).toEqual([one.key, true, false]);
      const [{ state } = { state: null }] = await app.sql<{ state: string }>(
        `SELECT (SELECT string_agg(DISTINCT c.state, ',') FROM consent.consent c WHERE c.subject_id = $1) AS state`,
        [id(one)],
      );
      expect([one.key, state]).toEqual([one.key, 'granted']);
    }
  });

  it('hides what a moderator restricted, with a reason that its makers read', async () => {
    const restricted = works.filter((one) => one.restricted);
    expect(restricted).toHaveLength(3);
    for (const one of restricted) {
      const stranger = one.school === 'veldzicht' ? dewi : chris;
      expect([one.key, await sees(stranger, one)]).toEqual([one.key, false]);
      const statements = await app.sql<{ reason: string; rule: string }>(
        'SELECT reason, rule FROM moderation.statement WHERE subject_id = $1 AND lifted_at IS NULL',
        [id(one)],
      );
      expect(statements).toEqual([one.restricted]);
    }
  });

  it('lays captions beside the films, and finds the words in them', async () => {
    const films = works.filter((one) => one.captions);
    expect(films).toHaveLength(4);
    for (const one of films) {
      const viewer = one.school === 'veldzicht' ? chris : mo;
      if (one.school === 'brinkhage') continue; // nobody of that school signs in with one click
      const { material } = await viewer.ask<Page>(PAGE, { id: id(one) });
      expect(material.files.map((file) => file.mediaType)).toEqual([expect.stringMatching(/^video\//), 'text/vtt']);
    }
    const [cue] = await app.sql<{ text: string }>(
      `SELECT t.text FROM catalog.file_text t JOIN catalog.file f ON f.id = t.file_id JOIN catalog.version v ON v.id = f.version_id
       WHERE v.material_id = $1 AND f.position = 1 ORDER BY length(t.text) DESC LIMIT 1`,
      [ids.get('veilig-aankoppelen')],
    );
    const { search } = await chris.ask<{ search: { hits: { place: string; material: { id: string } | null }[] } }>(HITS, { text: cue?.text });
    expect(search.hits.find((hit) => hit.material?.id === ids.get('veilig-aankoppelen'))?.place).toMatch(/^cue:/);
  });

  it('has what was said, and notices that wait', async () => {
    const [counts] = await app.sql(
      `SELECT (SELECT count(*)::int FROM community.contribution) AS contributions, (SELECT count(*)::int FROM moderation.notice) AS notices,
         (SELECT count(*)::int FROM identity.person WHERE suspended_at IS NOT NULL) AS suspended`,
    );
    expect(counts).toEqual({ contributions: 200, notices: 8, suspended: 1 });
  });
});
