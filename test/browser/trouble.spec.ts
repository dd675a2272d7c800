import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { WindowOptions } from '../support/browser.ts';
import { Line } from '../support/line.ts';
import { WorldStage } from '../support/stage.ts';
import { type Name, pdf } from '../support/world.ts';

const TITLE = 'Mondeling toetsen';
/** Tells on itself when it runs: by a call home, and in the title of the page around it. */
const SCRIPT = "fetch('/gehackt');parent.document.title='gehackt';top.document.title='gehackt'";
const HTML = `<!doctype html><html lang="nl"><body><h1>Pipetteren</h1><script>${SCRIPT}</script><img src="x" onerror="${SCRIPT}"></body></html>`;
const SVG = `<svg xmlns="http://www.w3.org/2000/svg" width="90" height="90" onload="${SCRIPT}"><script>${SCRIPT}</script><circle cx="45" cy="45" r="40"/></svg>`;

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });

describe('when things go wrong in front of someone', () => {
  const stage = new WorldStage();
  let dir: string;

  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'deelgenoot-trouble-'));
  }, 120_000);
  afterAll(async () => {
    if (dir) await rm(dir, { recursive: true, force: true });
  });

  /** A window with a session of its own. */
  const windowFor = async (who: Name, options?: WindowOptions): Promise<Page> => stage.windowOf(await stage.world.signIn(who), undefined, options);
  const sharedWork = async () => {
    const id = await stage.world.publishPdf('Wat doe je bij een stilvalmoment?');
    await stage.world.ask([id]);
    await stage.world.answer('anna', true);
    await stage.world.app.drainOutbox();
    return `/materiaal/${id}`;
  };

  it('an upload that is cut off by closing the window goes on where it was; nothing is half in', async () => {
    const big = join(dir, 'film.vtt');
    await writeFile(
      big,
      `WEBVTT\n\n${Array.from({ length: 30_000 }, (_, i) => `00:00:01.000 --> 00:00:02.000\nRegel ${i} van een lange film over lassen.\n`).join('\n')}`,
    );
    const small = join(dir, 'gesprek.pdf');
    await writeFile(small, await pdf('Een gesprek.'));
    const choose = async (page: Page, files: string[]) => {
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: 'Kies bestanden' }).first().click()]);
      await chooser.setFiles(files);
    };
    const imports = async () => (await stage.world.app.sql<{ n: number }>('SELECT count(*)::int AS n FROM catalog.import'))[0]?.n;

    const line = await Line.to(stage.world.app.url);
    const page = await windowFor('manon');
    const context = page.context();
    await page.goto(`${line.url}/importeren`);
    await choose(page, [small, big]);
    line.limit = 400_000;
    await page.getByRole('button', { name: 'Zet 2 bestanden erin' }).click();
    await page.getByText('1 van 2 bestanden aangekomen').waitFor();
    await page.getByText(/\d{2,} kB van \d,\d MB|\d,\d MB van \d,\d MB/).waitFor();
    await page.close();
    line.cut();
    expect(await imports()).toBe(0);

    const next = await context.newPage();
    const offsets: number[] = [];
    next.on('request', (request) => request.method() === 'PATCH' && offsets.push(Number(request.headers()['upload-offset'])));
    await next.goto(`${line.url}/importeren`);
    await next.getByText('Je was al begonnen').waitFor();
    await choose(next, [big]);
    await next.getByRole('button', { name: 'Ga verder met 2 bestanden' }).click();
    await next.waitForURL(/importeren\/./);
    await stage.world.app.drainOutbox();
    await heading(next, 'Alle 2 bestanden staan erin').waitFor();
    expect(offsets).toHaveLength(1);
    expect(offsets[0]).toBeGreaterThan(0);
    expect(await imports()).toBe(1);
    expect((await stage.world.app.sql('SELECT id FROM catalog.material')).length).toBe(2);
    await line.close();
  });

  it.each([
    ['a web page', 'les.html', HTML],
    ['a drawing', 'tekening.svg', SVG],
  ])('%s with a script is shown, and its script does not run', async (_, name, content) => {
    const id = await stage.world.draft(name, Buffer.from(content));
    const page = await windowFor('manon');
    const ran: string[] = [];
    page.on('request', (request) => request.url().includes('gehackt') && ran.push(request.url()));
    await page.goto(`/materiaal/${id}`);
    await page.getByRole('region', { name: 'Voorbeeld' }).waitFor();
    await page.waitForLoadState('networkidle');
    const links = await page.evaluate(() =>
      [...document.querySelectorAll('iframe, main img, a[download]')].map((part) => part.getAttribute('src') ?? part.getAttribute('href') ?? ''),
    );
    expect(links.length).toBeGreaterThan(0);
    expect(await page.title()).not.toContain('gehackt');
    // Opened by itself it is no page of ours either.
    for (const link of links.map((one) => one.replace('?download', ''))) {
      expect((await page.request.get(link)).headers()['content-security-policy']).toContain('sandbox');
      await page.goto(link).catch(() => null); // or becomes a download
      await page.waitForLoadState('networkidle');
      expect(await page.title()).not.toContain('gehackt');
    }
    expect(ran).toEqual([]);
  });

  it('a session that is ended elsewhere: the page says so and keeps nothing', async () => {
    const address = await sharedWork();
    const page = await windowFor('chris');
    await page.goto(address);
    await heading(page, TITLE).waitFor();
    await page.waitForLoadState('networkidle');
    await (await stage.world.signIn('chris')).ask('mutation { signOutEverywhere }');
    await heading(page, 'Je bent uitgelogd').waitFor();
    expect(await page.getByText(TITLE).count()).toBe(0);
    expect(await page.getByRole('button', { name: 'chris, jouw menu' }).count()).toBe(0);
    await page.getByRole('main').getByRole('link', { name: 'Inloggen' }).click();
    await heading(page, /Inloggen|Log in/).waitFor();
    expect(new URL(page.url()).searchParams.get('terug')).toBe(address);
  });

  it('lists clear themselves too, without anyone touching them', async () => {
    const address = await sharedWork();
    const search = await windowFor('chris');
    const context = search.context();
    await search.goto('/zoeken?q=stilvalmoment');
    await search.getByRole('region', { name: 'Resultaten' }).getByRole('link', { name: TITLE }).first().waitFor();
    const home = await context.newPage();
    await home.goto('/');
    await home.locator(`a[href="${address}"]`).waitFor();
    for (const page of [search, home]) await page.waitForLoadState('networkidle');
    await stage.world.withdraw('anna');
    for (const page of [search, home]) await page.locator(`a[href="${address}"]`).waitFor({ state: 'detached' });
  });

  it('without a network the page says so, and what was typed is there after a reload', async () => {
    const page = await windowFor('chris');
    const context = page.context();
    await page.goto('/delen/tip');
    await page.getByRole('textbox', { name: 'Je tip' }).waitFor();
    await context.setOffline(true);
    await page.getByText('Geen verbinding.').waitFor();
    await page.getByRole('textbox', { name: 'Je tip' }).fill('Laat studenten vooraf hun vragen opschrijven.');
    await page.getByText(/Bewaard op dit apparaat/).waitFor();
    await context.setOffline(false);
    await page.getByText('Geen verbinding.').waitFor({ state: 'hidden' });
    await page.reload();
    expect(await page.getByRole('textbox', { name: 'Je tip' }).inputValue()).toBe('Laat studenten vooraf hun vragen opschrijven.');
  });

  it('who goes back before the next page has come, after signing out, finds nothing either', async () => {
    const address = await sharedWork();
    const page = await windowFor('chris');
    await page.goto(address);
    await heading(page, TITLE).waitFor();
    await page.getByRole('button', { name: 'chris, jouw menu' }).click();
    const coming = Promise.withResolvers<void>();
    await page.route(/\.js$/, async (route) => {
      await coming.promise;
      await route.continue();
    });
    await page.getByRole('button', { name: 'Uitloggen' }).click();
    await page.waitForURL((url) => url.pathname === '/');
    await page.goBack();
    await heading(page, 'Deze pagina is er niet').waitFor();
    expect(await page.getByText(TITLE).count()).toBe(0);
    coming.resolve();
  });

  it('after signing out nothing is left: no service worker, no cache, nothing behind the back button', async () => {
    const address = await sharedWork();
    const page = await windowFor('chris');
    await page.goto(address);
    await heading(page, TITLE).waitFor();
    await page.getByRole('button', { name: 'chris, jouw menu' }).click();
    await page.getByRole('button', { name: 'Uitloggen' }).click();
    await page.getByRole('banner').getByRole('link', { name: 'Inloggen' }).waitFor();
    await page.waitForURL((url) => url.pathname === '/');
    await page.goBack();
    await heading(page, /Deze pagina is er niet|Log eerst in/).waitFor();
    expect(await page.getByText(TITLE).count()).toBe(0);
    const kept = await page.evaluate(async () => [(await navigator.serviceWorker?.getRegistrations())?.length ?? 0, (await caches.keys()).length]);
    expect(kept).toEqual([0, 0]);
    const stored = await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }));
    expect(stored).not.toContain(TITLE);
  });
});
