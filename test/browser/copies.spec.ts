import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, WEB_DIR, windowOf } from '../support/browser.ts';
import { MailServer } from '../support/smtp.ts';
import { World, type Name } from '../support/world.ts';

describe('a work that is adapted elsewhere', () => {
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

  const open = async (name: Name, path: string): Promise<Page> => {
    const { page } = await windowOf(browser, world.at[name]);
    await page.goto(path);
    return page;
  };

  it('is taken over in one press, names its makers, and says what may stay when the original stops', async () => {
    const id = await world.publishPdf('Wacht zes tellen.', 'Lassen voor beginners');
    await world.ask([id]);
    await world.app.drainOutbox();
    const maker = await open('anna', box.linkFor('anna@school.example').pathname);
    await maker.getByRole('button', { name: 'Ja, deel dit zo' }).first().click();
    await maker.getByRole('heading', { name: 'Er wacht geen vraag op jou' }).waitFor();

    const chris = await open('chris', `/materiaal/${id}`);
    await chris.getByRole('button', { name: 'Pas aan voor je eigen school' }).click();
    await chris.waitForURL(/\/bewerken$/);
    const copy = new URL(chris.url()).pathname.replace('/bewerken', '');
    await chris
      .getByRole('button', { name: 'Zet online op je school' })
      .or(chris.getByRole('button', { name: /online/ }))
      .first()
      .click();
    await chris.waitForURL((url) => url.pathname === copy);
    await chris.getByText('Bewerkt naar').waitFor();
    expect(await chris.locator('main').innerText()).toMatch(/Bewerkt naar Lassen voor beginners van anna, .*ROC Noord/s);
    expect((await new AxeBuilder({ page: chris }).analyze()).violations.map(({ id: rule }) => rule)).toEqual([]);

    const anna = await open('anna', `/materiaal/${id}`);
    await anna.getByRole('heading', { name: 'Dit is één keer bewerkt' }).waitFor();
    await world.withdraw('anna');
    await chris.reload();
    await chris.getByText('Het origineel wordt niet meer gedeeld').waitFor();
    await chris.goto('/');
    await chris.getByText('Lassen voor beginners wordt niet meer gedeeld').waitFor();
  }, 120_000);
});
