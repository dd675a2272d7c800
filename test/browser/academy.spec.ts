import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { openBrowser, WEB_DIR, windowOf } from '../support/browser.ts';
import { World } from '../support/world.ts';
import { unzip } from '../support/zip.ts';

describe('a school takes along what it has', () => {
  let world: World;
  let browser: Browser;
  beforeAll(async () => {
    world = await World.open({ WEB_DIR });
    browser = await openBrowser();
    await world.publishPdf('Wacht zes tellen.', 'Lassen voor beginners');
    await world.app.work();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await world?.stop();
  });

  it('as one file, made while the manager looks', async () => {
    const { page, faults } = await windowOf(browser, world.at.manon);
    await page.goto('/mijn-school');
    await page.getByRole('link', { name: 'Meenemen' }).click();
    await page.getByRole('heading', { name: 'Alles van ROC Noord meenemen' }).waitFor();
    await page.getByRole('button', { name: 'Maak het bestand' }).click();
    const link = page.getByRole('link', { name: /^Download het bestand van/ });
    await link.waitFor();
    expect(await page.getByRole('table').innerText()).toMatch(/1 materiaal, 2 bestanden/);
    const [got] = await Promise.all([page.waitForEvent('download'), link.click()]);
    expect(got.suggestedFilename()).toMatch(/^roc-noord-\d{4}-\d\d-\d\d\.zip$/);
    expect([...(await unzip(await readFile(await got.path()))).keys()]).toContain('manifest.json');
    expect(faults).toEqual([]);
  }, 60_000);

  it('but not by whoever does not manage it', async () => {
    const { page } = await windowOf(browser, world.at.anna);
    await page.goto('/school/roc-noord/export');
    await page.getByRole('heading', { name: 'Dit is voor de beheerder van deze school' }).waitFor();
  }, 60_000);
});
