import type { Browser } from 'playwright-core';
import { openBrowser, WEB_DIR, windowOf } from '../support/browser.ts';
import { MailServer } from '../support/smtp.ts';
import { World } from '../support/world.ts';

describe('an academy asks in bulk, in the browser', () => {
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

  it('chooses by maker, sees what is asked of whom, and each maker gets one message and answers all at once', async () => {
    await world.publishPdf('Een.', 'Lassen voor beginners', ['anna']);
    await world.publishPdf('Twee.', 'Lassen voor gevorderden', ['anna', 'bram']);
    await world.publishPdf('Drie.', 'Draaien', ['bram']);
    const manager = await windowOf(browser, world.at.manon);
    await manager.page.goto('/toestemming/bord');
    await manager.page.getByRole('combobox', { name: 'Maker' }).selectOption({ label: 'anna' });
    await manager.page.getByText('2 van de 3').waitFor();
    await manager.page.getByLabel(/^Kies alle 2/).check();
    await manager.page.getByRole('button', { name: 'Vraag toestemming (2)' }).click();
    await manager.page.getByRole('heading', { name: /2/, level: 1 }).waitFor();
    await manager.page.getByText('bram').first().waitFor();
    await manager.page.getByRole('button', { name: /^Verstuur/ }).click();
    await manager.page.getByRole('link', { name: 'Naar het bord' }).waitFor();
    await world.app.drainOutbox();
    expect([box.textsFor('anna@school.example').length, box.textsFor('bram@school.example').length]).toEqual([1, 1]);
    expect(box.textsFor('anna@school.example')[0]).toMatch(/Lassen voor (beginners|gevorderden)[\s\S]*Lassen voor (beginners|gevorderden)/);

    const author = await windowOf(browser, world.at.anna);
    await author.page.goto(box.linkFor('anna@school.example').pathname);
    await author.page.getByRole('heading', { name: 'Lassen voor beginners' }).waitFor();
    await author.page.getByRole('button', { name: 'Ja, deel dit zo' }).first().click();
    await author.page.getByRole('heading', { name: 'Er wacht geen vraag op jou' }).waitFor();
    expect((await world.consents('anna', 'GRANTED')).length).toBe(2);

    await manager.page.goto('/toestemming/bord');
    const [file] = await Promise.all([manager.page.waitForEvent('download'), manager.page.getByRole('button', { name: /csv|spreadsheet|download/i }).click()]);
    expect(file.suggestedFilename()).toMatch(/\.csv$/);
    expect([...manager.faults, ...author.faults]).toEqual([]);
  }, 120_000);
});
