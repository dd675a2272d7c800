import { readFile } from 'node:fs/promises';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, WEB_DIR, windowOf } from '../support/browser.ts';
import { Client } from '../support/client.ts';
import { PASSWORD, World } from '../support/world.ts';

const fine = async (page: Page) => {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
};

describe('proof, in the browser', () => {
  let world: World;
  let browser: Browser;
  let work: string;

  beforeAll(async () => {
    world = await World.open({ WEB_DIR });
    browser = await openBrowser();
    work = await world.publishPdf('Vijlen.', 'Vijlen met de hand', ['anna', 'bram']);
    await world.ask([work], { scope: { mode: 'INCLUDE', schoolIds: [world.schools.veld], futureMembers: false } });
    for (const who of ['anna', 'bram'] as const) await world.answer(who, true);
    await world.app.drainOutbox();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await world?.stop();
  });

  const downloaded = async (page: Page, name: string): Promise<Buffer> => {
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name }).click()]);
    return readFile(await file.path());
  };

  it('a maker reads the receipt of an answer, and takes it along as PDF and JSON, in both languages', async () => {
    const anna = await windowOf(browser, world.at.anna);
    await anna.page.goto('/toestemming');
    await anna.page.getByRole('link', { name: 'Bewijs', exact: true }).click();
    await anna.page.getByRole('heading', { level: 1, name: 'Bewijs van je antwoord over “Vijlen met de hand”' }).waitFor();
    await anna.page.getByText('Je zei ja. (ingelogd op de website)').waitFor();
    await anna.page.getByText('alleen Groen College Veld').waitFor();
    await fine(anna.page);
    expect((await downloaded(anna.page, 'Download als PDF')).subarray(0, 5).toString()).toBe('%PDF-');
    expect(JSON.parse((await downloaded(anna.page, 'Download als JSON')).toString())).toMatchObject({
      header: { schema_version: '1.0' },
      agreement: { state: 'granted' },
    });
    await world.app.sql("UPDATE identity.person SET locale = 'en' WHERE id = $1", [world.people.anna]);
    const english = await windowOf(browser, world.at.anna, { locale: 'en-GB' });
    await english.page.goto(new URL(anna.page.url()).pathname);
    await english.page.getByRole('heading', { level: 1, name: 'Receipt of your answer about “Vijlen met de hand”' }).waitFor();
    await world.app.sql("UPDATE identity.person SET locale = 'nl' WHERE id = $1", [world.people.anna]);
    const manager = await windowOf(browser, world.at.manon);
    await manager.page.goto(new URL(anna.page.url()).pathname);
    await manager.page.getByRole('heading', { level: 1, name: 'Deze pagina is er niet' }).waitFor();
    expect([...anna.faults, ...english.faults, ...manager.faults]).toEqual([]);
  }, 60_000);

  it('and all that the log says of them', async () => {
    const { page, faults } = await windowOf(browser, world.at.anna);
    await page.goto('/instellingen/gegevens');
    await page.getByRole('link', { name: 'Lees je logboek' }).click();
    await page.getByRole('heading', { level: 1, name: 'Alles wat het logboek over jou zegt' }).waitFor();
    await page.getByRole('heading', { name: 'Vijlen met de hand' }).waitFor();
    await fine(page);
    const file = JSON.parse((await downloaded(page, 'Download als JSON, met bewijs')).toString()) as { chains: { ok: boolean }[] };
    expect(file.chains.map(({ ok }) => ok)).toEqual([true]);
    expect(faults).toEqual([]);
  }, 60_000);

  it('a manager sees what each other school sees of theirs', async () => {
    const { page, faults } = await windowOf(browser, world.at.manon);
    const [school] = await world.app.sql<{ slug: string }>('SELECT slug FROM identity.institution WHERE id = $1', [world.schools.noord]);
    await page.goto(`/school/${school!.slug}`);
    await page.getByRole('link', { name: 'Wie ziet ons werk' }).click();
    await page.getByRole('heading', { level: 1, name: 'Wie ziet ons werk' }).waitFor();
    await page
      .getByRole('row', { name: /Vakcollege Kade/ })
      .getByText('niets')
      .waitFor();
    await page.getByRole('link', { name: 'Het ene materiaal dat Groen College Veld ziet' }).click();
    await page.getByRole('link', { name: 'Vijlen met de hand' }).click();
    await page.getByRole('heading', { level: 1, name: 'Vijlen met de hand' }).waitFor();
    expect(faults).toEqual([]);
  }, 60_000);

  it('someone erases their account, and others go on reading', async () => {
    await world.at.bram.ask('mutation ($id: ID!) { comment(threadId: $id, body: "Let op je vingers.") { id } }', { id: work });
    const reader = await windowOf(browser, world.at.anna);
    await reader.page.goto(`/materiaal/${work}`);
    await reader.page.getByText('Let op je vingers.').waitFor();

    const bram = await windowOf(browser, world.at.bram);
    await bram.page.goto('/instellingen/gegevens');
    await bram.page.getByRole('link', { name: 'Wis mijn account' }).click();
    await bram.page.getByRole('heading', { level: 1, name: 'Je account wissen' }).waitFor();
    await bram.page
      .getByRole('group', { name: /Het ene materiaal dat je deelt/ })
      .getByText('Blijf delen, zonder mijn naam')
      .click();
    await bram.page
      .getByRole('group', { name: /Het ene bericht/ })
      .getByText('Laten staan, van iemand die weg is')
      .click();
    await fine(bram.page);
    await bram.page.getByRole('textbox', { name: 'Je wachtwoord' }).fill('niet dit');
    await bram.page.getByRole('button', { name: 'Wis mijn account voorgoed' }).click();
    await bram.page.getByText('Dit is niet je wachtwoord.').waitFor();
    await bram.page.getByRole('textbox', { name: 'Je wachtwoord' }).fill(PASSWORD);
    await bram.page.getByRole('button', { name: 'Wis mijn account voorgoed' }).click();
    await bram.page.getByRole('heading', { name: 'Je bent weg' }).waitFor();
    await bram.page.goto('/instellingen');
    await bram.page.getByRole('link', { name: 'Inloggen' }).first().waitFor();

    await reader.page.reload();
    await reader.page.getByText('Let op je vingers.').waitFor();
    await reader.page.getByText('Iemand die weg is').first().waitFor();
    expect(await reader.page.getByText('bram').count()).toBe(0);
    expect(await world.at.chris.codeOf('query ($id: ID!) { material(id: $id) { id } }', { id: work })).toBeNull(); // still shared
    const manager = await windowOf(browser, world.at.manon);
    await manager.page.goto('/instellingen/wissen');
    await manager.page.getByText('Jij bent de enige beheerder van ROC Noord.').waitFor();
    expect(
      await new Client(world.app.url).codeOf('mutation ($p: String!) { signIn(email: "bram@school.example", password: $p) { id } }', { p: PASSWORD }),
    ).toBe('SIGN_IN_FAILED');
    expect([...reader.faults, ...bram.faults, ...manager.faults]).toEqual([]);
  }, 90_000);
});
