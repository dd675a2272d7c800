import { newId } from '@deelgenoot/kernel';
import { WEB_DIR } from '../support/browser.ts';
import { World } from '../support/world.ts';

const TITLE = 'Zo vraag je door: "ja, en?" </script><b>&';
const PUBLIC = { scope: { mode: 'PUBLIC' }, licence: 'cc-by-sa', confirmCreativeCommons: true };

describe('pages of works for search engines and messengers', () => {
  let world: World;
  let shared: string;
  let atHome: string;

  beforeAll(async () => {
    world = await World.open({ WEB_DIR, PUBLIC_URL: 'https://deelgenoot.example' });
    shared = await world.publishPdf('Vraag door, en wacht.', TITLE);
    atHome = await world.publishPdf('Dit blijft thuis.', 'Geheimzinnig rooster');
  }, 120_000);
  afterAll(() => world?.stop());

  const read = async (path: string) => {
    const response = await world.anon.fetch(path, { headers: { accept: 'text/html' } });
    return { status: response.status, cache: response.headers.get('cache-control'), text: await response.text() };
  };
  const pageOf = (id: string) => read(`/materiaal/${id}`);
  /** The head of a work that never was. */
  const plain = async () => (await pageOf(newId())).text;
  const resourceIn = (html: string) => JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? 'null') as Record<string, unknown>;

  it('tells a stranger nothing about a work that is not public', async () => {
    for (const id of [shared, atHome, 'geen-id', newId()]) expect(await pageOf(id)).toEqual({ status: 404, cache: 'no-cache', text: await plain() });
    expect((await world.at.anna.fetch(`/materiaal/${atHome}`, { headers: { accept: 'text/html' } })).status).toBe(200);
    expect((await read('/sitemap.xml')).text).not.toContain('/materiaal/');
  });

  it('names a public work, and lets no title become markup', async () => {
    await world.ask([shared], PUBLIC);
    await world.answer('anna', true, PUBLIC);
    const { text, cache, status } = await pageOf(shared);
    expect([cache, status]).toEqual(['no-cache', 200]);
    expect(text).not.toContain('</script><b>');
    expect(text).toContain(`<link rel="canonical" href="https://deelgenoot.example/materiaal/${shared}"`);
    expect(resourceIn(text)).toMatchObject({
      '@type': 'LearningResource',
      name: TITLE,
      license: 'https://creativecommons.org/licenses/by-sa/4.0/',
      author: [{ name: 'anna' }],
      publisher: { name: 'ROC Noord' },
    });
    expect((await read('/sitemap.xml')).text).toContain(`<loc>https://deelgenoot.example/materiaal/${shared}</loc>`);
    expect((await pageOf(atHome)).text).toBe(await plain());
  });

  it('does not name a maker who wants no name', async () => {
    const [consent] = await world.consents('anna', 'GRANTED');
    await world.at.anna.ask('mutation ($id: ID!, $terms: TermsInput!) { changeTerms(consentId: $id, terms: $terms) { id } }', {
      id: consent?.id,
      terms: world.terms({ ...PUBLIC, attribution: 'NONE' }),
    });
    const { text } = await pageOf(shared);
    expect(text).toContain('LearningResource');
    expect(text).not.toContain('anna');
  });

  it('is a page like any other in the instant that its maker stops', async () => {
    await world.withdraw('anna');
    expect(await pageOf(shared)).toEqual(await pageOf(newId())); // not found, like what never was
    expect((await read('/sitemap.xml')).text).not.toContain('/materiaal/');
  });

  it('says in robots.txt what may be read', async () => {
    const { text } = await read('/robots.txt');
    expect(text).toContain('Sitemap: https://deelgenoot.example/sitemap.xml');
    expect(text).toContain('Disallow: /\n');
  });
});
