import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { violationsIn } from '../support/browser.ts';
import { Client } from '../support/client.ts';
import { WorldStage } from '../support/stage.ts';
import { PASSWORD } from '../support/world.ts';

describe('proof, in the browser', () => {
  const stage = new WorldStage();
  let work: string;

  beforeAll(async () => {
    work = await stage.world.publishPdf('Vijlen.', 'Vijlen met de hand', ['anna', 'bram']);
    await stage.world.ask([work], { scope: { mode: 'INCLUDE', schoolIds: [stage.world.schools.veld], futureMembers: false } });
    for (const who of ['anna', 'bram'] as const) await stage.world.answer(who, true);
    await stage.world.app.drainOutbox();
  }, 120_000);

  const downloaded = async (page: Page, name: string): Promise<Buffer> => {
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name }).click()]);
    return readFile(await file.path());
  };

  it('a maker reads the receipt of an answer, and takes it along as PDF and JSON, in both languages', async () => {
    const anna = await stage.open('anna', '/toestemming');
    await anna.getByRole('link', { name: 'Bewijs', exact: true }).click();
    await anna.getByRole('heading', { level: 1, name: 'Bewijs van je antwoord over “Vijlen met de hand”' }).waitFor();
    await anna.getByText('Je zei ja. (ingelogd op de website)').waitFor();
    await anna.getByText('alleen Groen College Veld').waitFor();
    expect(await violationsIn(anna)).toEqual([]);
    expect((await downloaded(anna, 'Download als PDF')).subarray(0, 5).toString()).toBe('%PDF-');
    expect(JSON.parse((await downloaded(anna, 'Download als JSON')).toString())).toMatchObject({
      header: { schema_version: '1.0' },
      agreement: { state: 'granted' },
    });
    await stage.world.app.sql("UPDATE identity.person SET locale = 'en' WHERE id = $1", [stage.world.people.anna]);
    const english = await stage.open('anna', new URL(anna.url()).pathname, { locale: 'en-GB' });
    await english.getByRole('heading', { level: 1, name: 'Receipt of your answer about “Vijlen met de hand”' }).waitFor();
    await english.locator('[lang=nl]').getByText('Wie ziet het?').waitFor(); // as it was read
    expect(await english.getByRole('link', { name: /\/privacy$/ }).getAttribute('href')).toMatch(/\/privacy$/);
    await english.getByRole('link', { name: 'ROC Noord, Ergens' }).waitFor();
    await english.getByRole('link', { name: 'Vijlen met de hand' }).click();
    await english.getByRole('heading', { level: 1, name: 'Vijlen met de hand' }).waitFor();
    await stage.world.app.sql("UPDATE identity.person SET locale = 'nl' WHERE id = $1", [stage.world.people.anna]);
    const manager = await stage.open('manon', new URL(anna.url()).pathname);
    await manager.getByRole('heading', { level: 1, name: 'Deze pagina is er niet' }).waitFor();
  }, 60_000);

  it('and all that the log says of them', async () => {
    const page = await stage.open('anna', '/instellingen/gegevens');
    await page.getByRole('link', { name: 'Lees je logboek' }).click();
    await page.getByRole('heading', { level: 1, name: 'Alles wat het logboek over jou zegt' }).waitFor();
    await page.getByRole('heading', { name: 'Vijlen met de hand' }).waitFor();
    expect(await violationsIn(page)).toEqual([]);
    const file = JSON.parse((await downloaded(page, 'Download als JSON, met bewijs')).toString()) as { chains: { ok: boolean }[] };
    expect(file.chains.map(({ ok }) => ok)).toEqual([true]);
  }, 60_000);

  it('a manager reads afterwards what was agreed, and takes it along', async () => {
    const page = await stage.open('manon', `/toestemming/logboek/${work}`);
    await page.getByText('Dit logboek klopt').waitFor();
    await page.getByText('Gevraagd: alleen Groen College Veld; gebruiken en aanpassen; met naam').first().waitFor();
    await page.getByText('Afgesproken: alleen Groen College Veld; gebruiken en aanpassen; met naam').first().waitFor();
    await page.getByText('Afgesproken: alleen Groen College Veld; zonder einddatum.').waitFor(); // the school
    expect(await page.getByText('Klopt met het logboek').count()).toBe(5);
    expect(await violationsIn(page)).toEqual([]);
    expect((await downloaded(page, 'Download als PDF')).subarray(0, 5).toString()).toBe('%PDF-');
    expect(JSON.parse((await downloaded(page, 'Download als JSON, met bewijs')).toString())).toMatchObject({ verification: { ok: true } });
    const narrow = await stage.open('manon', `/toestemming/logboek/${work}`, { colorScheme: 'dark' });
    await narrow.setViewportSize({ width: 360, height: 740 });
    await narrow.getByText('Dit logboek klopt').waitFor();
    expect(await narrow.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  }, 60_000);

  it('a manager sees what each other school sees of theirs', async () => {
    const page = await stage.open('manon');
    const [school] = await stage.world.app.sql<{ slug: string }>('SELECT slug FROM identity.institution WHERE id = $1', [stage.world.schools.noord]);
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
  }, 60_000);

  it('someone erases their account, and others go on reading', async () => {
    await stage.world.at.bram.ask('mutation ($id: ID!) { comment(threadId: $id, body: "Let op je vingers.") { id } }', { id: work });
    const reader = await stage.open('anna', `/materiaal/${work}`);
    await reader.getByText('Let op je vingers.').waitFor();

    const bram = await stage.open('bram', '/instellingen/gegevens');
    await bram.getByRole('link', { name: 'Wis mijn account' }).click();
    await bram.getByRole('heading', { level: 1, name: 'Je account wissen' }).waitFor();
    await bram
      .getByRole('group', { name: /Het ene materiaal dat je deelt/ })
      .getByText('Blijf delen, zonder mijn naam')
      .click();
    await bram
      .getByRole('group', { name: /Het ene bericht/ })
      .getByText('Laten staan, van iemand die weg is')
      .click();
    expect(await violationsIn(bram)).toEqual([]);
    await bram.getByRole('textbox', { name: 'Je wachtwoord' }).fill('niet dit');
    await bram.getByRole('button', { name: 'Wis mijn account voorgoed' }).click();
    await bram.getByText('Dit is niet je wachtwoord.').waitFor();
    await bram.getByRole('textbox', { name: 'Je wachtwoord' }).fill(PASSWORD);
    await bram.getByRole('button', { name: 'Wis mijn account voorgoed' }).click();
    await bram.getByRole('heading', { name: 'Je bent weg' }).waitFor();
    await bram.goto('/instellingen');
    await bram.getByRole('link', { name: 'Inloggen' }).first().waitFor();

    await reader.reload();
    await reader.getByText('Let op je vingers.').waitFor();
    await reader.getByText('Iemand die weg is').first().waitFor();
    expect(await reader.getByText('bram').count()).toBe(0);
    expect(await stage.world.sees('chris', work)).toBe(true); // still shared
    const manager = await stage.open('manon', '/instellingen/wissen');
    await manager.getByText('Jij bent de enige beheerder van ROC Noord.').waitFor();
    expect(
      await new Client(stage.world.app.url).codeOf('mutation ($p: String!) { signIn(email: "bram@school.example", password: $p) { id } }', { p: PASSWORD }),
    ).toBe('SIGN_IN_FAILED');
  }, 90_000);
});
