import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { openBrowser, WEB_DIR, windowOf } from '../support/browser.ts';
import { Client } from '../support/client.ts';
import { MailServer } from '../support/smtp.ts';
import { World } from '../support/world.ts';

const EMAIL = 'otto@elders.example';

describe('a maker without an account, in the browser', () => {
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

  it('is named by the manager, asked by mail, answers narrower, stops by a fresh link; and the old link says so', async () => {
    const ids = [await world.publishPdf('Vijlen.', 'Vijlen met de hand'), await world.publishPdf('Slijpen.', 'Een beitel slijpen')];
    const manager = await windowOf(browser, world.at.manon);
    for (const id of ids) {
      await manager.page.goto(`/materiaal/${id}/bewerken`);
      await manager.page.getByText('Maker zonder account').click();
      await manager.page.getByLabel('Naam', { exact: true }).fill('Otto Oud');
      await manager.page.getByLabel('E-mailadres').fill(EMAIL);
      await manager.page.getByRole('button', { name: 'Zet erbij' }).click();
      await manager.page.getByRole('button', { name: /Otto Oud/ }).waitFor();
      await manager.page.getByRole('button', { name: /anna/ }).click();
      await manager.page.getByRole('button', { name: 'Opslaan', exact: true }).click();
      await manager.page.waitForURL(`**/materiaal/${id}`);
    }
    await world.ask(ids);
    await world.app.drainOutbox();

    const visitor = await windowOf(browser, new Client(world.app.url));
    const { page } = visitor;
    const first = box.linkFor(EMAIL);
    const path = (link: URL) => link.pathname + link.search;
    await page.goto(path(first));
    await page.getByRole('heading', { name: 'Vijlen met de hand' }).waitFor();
    await page.getByRole('heading', { name: 'Een beitel slijpen' }).waitFor();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);

    // One by one: a narrower yes to one, a no to the other.
    await page.getByText('Per materiaal', { exact: true }).click();
    const unit = (title: string) => page.locator('section').filter({ has: page.getByRole('heading', { name: title }) });
    await unit('Vijlen met de hand').getByRole('button', { name: 'Ja, maar …' }).click();
    await unit('Vijlen met de hand').getByText('Sommige scholen').click();
    await unit('Vijlen met de hand').getByText('Groen College Veld').first().click();
    await unit('Vijlen met de hand').getByText('2 van de 4 scholen').waitFor();
    await unit('Vijlen met de hand').getByRole('button', { name: 'Ja, deel dit zo' }).click();
    await page.getByRole('heading', { name: 'Waar je ja op zei' }).waitFor();
    await page.getByRole('button', { name: 'Nee, niet delen' }).click();
    await page.getByRole('heading', { name: 'Er wacht geen vraag meer op jou' }).waitFor();
    await page.reload();
    await page.getByRole('heading', { name: 'Er wacht geen vraag meer op jou' }).waitFor();

    const seen = (who: 'chris' | 'dewi', id: string) => world.at[who].codeOf('query ($id: ID!) { material(id: $id) { id } }', { id });
    expect([await seen('chris', ids[0]!), await seen('dewi', ids[0]!), await seen('chris', ids[1]!)]).toEqual([null, 'NOT_FOUND', 'NOT_FOUND']);

    // Each answer has a receipt, by the same link.
    await page.getByRole('link', { name: 'Bewijs van je antwoord over Vijlen met de hand' }).click();
    await page.getByRole('heading', { level: 1, name: 'Bewijs van je antwoord over “Vijlen met de hand”' }).waitFor();
    await page.getByText('Je zei ja. (met de link uit een mail)').waitFor();
    const [receipt] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Download als PDF' }).click()]);
    expect(receipt.suggestedFilename()).toMatch(/^bewijs-.*\.pdf$/);
    await page.getByRole('link', { name: 'Terug naar je link' }).click();
    await page.getByRole('heading', { name: 'Er wacht geen vraag meer op jou' }).waitFor();

    // The link of the mail is spent; from there a fresh one is asked for.
    await page.goto(path(first));
    await page.getByRole('heading', { name: 'Met deze link is al geantwoord' }).waitFor();
    await page.getByRole('button', { name: 'Mail mij een nieuwe link' }).click();
    await page.getByText('De nieuwe link is onderweg').waitFor();
    await world.app.drainOutbox();
    await page.goto(path(box.linkFor(EMAIL)));
    await page.getByRole('heading', { name: 'Dit deel je nu met andere scholen' }).waitFor();
    await page.getByRole('button', { name: 'Stop met delen' }).click();
    await page.getByRole('button', { name: 'Toch blijven delen' }).waitFor();
    expect([await seen('chris', ids[0]!), await seen('dewi', ids[0]!)]).toEqual(['NOT_FOUND', 'NOT_FOUND']);
    await page
      .getByRole('link', { name: /^Bewijs van je antwoord over/ })
      .first()
      .click();
    await page.getByRole('heading', { level: 1, name: /^Bewijs van je antwoord over/ }).waitFor();
    await page.getByText('Je stopte met delen').first().waitFor();

    // Forwarded to someone who is signed in, and altered.
    const other = await windowOf(browser, world.at.chris);
    await other.page.goto(path(first));
    await other.page.getByRole('heading', { name: 'Deze link is voor iemand anders' }).waitFor();
    await other.page.getByText('Je bent ingelogd als chris').waitFor();
    const english = await windowOf(browser, new Client(world.app.url), { locale: 'en-GB' });
    await english.page.goto(`${path(first)}x`);
    await english.page.getByRole('heading', { name: 'This link is not right' }).waitFor();
    expect([...manager.faults, ...visitor.faults, ...other.faults, ...english.faults]).toEqual([]);
  }, 120_000);
});
