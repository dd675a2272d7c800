import type { Browser, Page } from 'playwright-core';
import { AxeBuilder } from '@axe-core/playwright';
import { openBrowser, WEB_DIR, windowOf } from '../support/browser.ts';
import { MailServer } from '../support/smtp.ts';
import { pdf, World, type Name } from '../support/world.ts';

const LONG = Array.from({ length: 30 }, (_, i) => `Regel ${i} over het toetsen van een gesprek.`).join(' ');

describe('a new version of a work', () => {
  let world: World;
  let box: MailServer;
  let browser: Browser;
  beforeAll(async () => {
    box = await MailServer.start();
    world = await World.open({ SMTP_URL: box.url, WEB_DIR });
    browser = await openBrowser();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await world?.stop();
    await box?.stop();
  });

  const open = async (name: Name, path: string, locale = 'nl-NL'): Promise<Page> => {
    const { page } = await windowOf(browser, world.at[name], { locale });
    await page.goto(path);
    return page;
  };

  it('is uploaded, looked at, put online, and rolled back; readers elsewhere hear of it', async () => {
    const id = await world.publishPdf(`${LONG} Wacht zes tellen.`);
    await world.ask([id], { versionPolicy: 'THIS' });
    await world.app.drainOutbox();
    const maker = await open('anna', box.linkFor('anna@school.example').pathname);
    await maker.getByRole('button', { name: 'Ja, deel dit zo' }).first().click();
    await maker.getByRole('heading', { name: 'Er wacht geen vraag op jou' }).waitFor();

    const anna = await open('anna', `/materiaal/${id}`);
    await anna.getByRole('link', { name: 'Nieuwe versie' }).click();
    await anna.getByRole('heading', { name: 'Er is 1 versie' }).waitFor();
    await anna
      .locator('input[type=file]')
      .first()
      .setInputFiles({ name: 'nieuw.pdf', mimeType: 'application/pdf', buffer: await pdf(`${LONG} Wacht acht tellen.`) });
    await anna.getByRole('button', { name: /Zet 1 bestand erin/ }).click();
    await anna.getByText('We lezen het bestand').waitFor();
    await world.app.drainOutbox();
    await anna.getByText('Kijk wat er verandert').waitFor();
    expect(await anna.locator('del').innerText()).toContain('zes');
    expect(await anna.locator('ins').innerText()).toContain('acht');
    expect((await new AxeBuilder({ page: anna }).analyze()).violations.map(({ id: rule }) => rule)).toEqual([]);
    await anna.getByLabel('Titel').fill('Mondeling toetsen, nieuw');
    await anna.getByLabel('Wat is er veranderd?').fill('Langer wachten.');
    await anna.getByRole('button', { name: 'Zet deze versie online' }).click();
    await anna.getByRole('heading', { name: 'Versie 2: Mondeling toetsen, nieuw' }).waitFor();
    await anna.getByText('Langer wachten.').waitFor();
    await anna.getByRole('button', { name: 'Vergelijk met versie 1' }).click();
    await anna.getByRole('heading', { name: 'Van versie 1 naar versie 2' }).waitFor();

    const chris = await open('chris', `/materiaal/${id}`);
    await chris.getByRole('heading', { name: 'Mondeling toetsen', exact: true }).waitFor();
    await chris.getByText('Er is een nieuwere versie').waitFor();

    await anna.getByRole('button', { name: 'Zet deze versie terug' }).click();
    await anna.getByRole('button', { name: 'Ja, zet terug' }).click();
    await anna.getByRole('heading', { name: 'Versie 3: Mondeling toetsen', exact: true }).waitFor();
    await anna.getByText('Zoals versie 1').waitFor();

    const english = await open('anna', `/materiaal/${id}/versies`, 'en-GB');
    await english.evaluate(() => localStorage.setItem('deelgenoot:language', 'en'));
    await english.reload();
    await english.getByRole('heading', { name: /There are 3 versions|Er zijn 3 versies/ }).waitFor();
  }, 120_000);
});
