import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, WEB_DIR, windowOf } from '../support/browser.ts';
import { World } from '../support/world.ts';

/** What administrators and moderators do on their pages, and what others see of it. */
describe('administrators and moderators', () => {
  let world: World;
  let browser: Browser;
  beforeAll(async () => {
    world = await World.open({ WEB_DIR });
    browser = await openBrowser();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await world?.stop();
  });

  const accessible = async (page: Page) =>
    expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);

  it('an administrator suspends someone, lets them back in, and reads both in the log', async () => {
    const { page, faults } = await windowOf(browser, world.at.beheer);
    await page.goto('/beheer/mensen');
    await page.getByLabel('Zoek op naam of e-mailadres').fill('dewi');
    await page.getByRole('button', { name: 'Zet stil: dewi' }).click();
    await page.getByLabel('Waarom?').fill('Verkocht adressen.');
    await accessible(page);
    await page.getByRole('button', { name: 'Zet het account stil' }).click();
    await page.getByRole('row', { name: /dewi/ }).getByText('Staat stil').waitFor();
    await page.getByRole('button', { name: 'Laat weer toe: dewi' }).click();
    await page.getByLabel('Waarom?').fill('Het was een misverstand.');
    await page.getByRole('dialog').getByRole('button', { name: 'Laat weer toe' }).click();
    await page.getByRole('row', { name: /dewi/ }).getByText('Werkt').waitFor();
    await page.getByRole('link', { name: 'Logboek' }).first().click();
    await page.getByRole('row', { name: /Zette een account stil.*dewi.*Verkocht adressen.*beheer/ }).waitFor();
    await accessible(page);
    expect(faults).toEqual([]);
  });

  it('an administrator merges two schools', async () => {
    const { page } = await windowOf(browser, world.at.beheer);
    await page.goto('/scholen');
    await page.getByRole('button', { name: 'Beheer Groen College Veld' }).click();
    await page.getByRole('menuitem', { name: 'Laat samengaan met een andere school' }).click();
    await page.getByLabel('De school die blijft').selectOption({ label: 'Vakcollege Kade, Ergens' });
    await accessible(page);
    await page.getByRole('button', { name: 'Ja, voeg ze samen' }).click();
    await page.getByText('Groen College Veld hoort nu bij Vakcollege Kade').waitFor();
    await page.goto('/school/groen-college-veld');
    await page.getByText('Deze school ging samen met').waitFor();
    expect(await world.app.sql('SELECT status FROM identity.institution WHERE id = $1', [world.schools.veld])).toEqual([{ status: 'merged' }]);
  });

  it('a moderator locks a conversation, and the field to write in goes from the other screen', async () => {
    const { contribute } = await world.at.chris.ask<{ contribute: { thread: { id: string } } }>(
      'mutation { contribute(input: { kind: QUESTION, title: "Wie heeft een toets?", body: "Voor rekenen." }) { thread { id } } }',
    );
    const [moderator, teacher] = [await windowOf(browser, world.at.mo), await windowOf(browser, world.at.chris)];
    for (const { page } of [moderator, teacher]) await page.goto(`/gesprek/${contribute.thread.id}`);
    const field = teacher.page.getByRole('textbox').first();
    await field.waitFor();
    await moderator.page.getByRole('button', { name: 'Zet dit gesprek op slot' }).click();
    await moderator.page.getByLabel('Welke regel?').selectOption('unkind');
    await accessible(moderator.page);
    await moderator.page.getByRole('button', { name: 'Zet op slot en stuur de brief' }).click();
    await teacher.page.getByText('Niemand kan er nu iets bij schrijven.').waitFor();
    await field.waitFor({ state: 'detached' });
    await teacher.page.getByText('Huisregel 2: praat als collega’s').waitFor();
    await accessible(teacher.page);
    await moderator.page.getByRole('button', { name: 'Haal het van het slot' }).click();
    await moderator.page.getByLabel('Waarom kan het weer open?').fill('Iedereen is afgekoeld.');
    await moderator.page.getByRole('button', { name: 'Haal van het slot' }).click();
    await field.waitFor();
  });
});
