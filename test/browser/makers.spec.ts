import type { Page } from 'playwright-core';
import { violationsIn } from '../support/browser.ts';
import { WorldStage } from '../support/stage.ts';

const OTTO = 'otto@elders.example';
const says = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor();

describe('who is named with what they did not make, in the browser', () => {
  const stage = new WorldStage({ mail: true });
  let id: string;

  beforeAll(async () => {
    id = await stage.world.publishPdf('Samen.', 'Samen gemaakt', ['anna', 'bram']);
    await stage.world.ask([id]);
    for (const name of ['anna', 'bram'] as const) await stage.world.answer(name, true);
  }, 120_000);

  it('a manager cannot take off who was asked, and asks them beside the makers', async () => {
    const page = await stage.open('manon', `/materiaal/${id}/bewerken`);
    await page.getByText('Staat hier iemand die dit niet maakte?').click();
    await page.getByRole('button', { name: 'Vraag bram of dit klopt' }).click();
    await page.getByText(/^gevraagd op .*, nog geen antwoord$/).waitFor();
    expect(await violationsIn(page)).toEqual([]);
  });

  it('the maker reads what happens, and says that they did not make it; nobody elsewhere sees it until the other has answered anew', async () => {
    const page = await stage.open('bram', '/toestemming');
    await page.getByRole('link', { name: 'Bekijk en antwoord: Samen gemaakt' }).click();
    await says(page, 'Heb jij “Samen gemaakt” gemaakt?');
    await page.getByRole('button', { name: 'Ik heb dit wel gemaakt' }).waitFor();
    expect(await violationsIn(page)).toEqual([]);
    await page.getByRole('button', { name: 'Ik heb dit niet gemaakt' }).click();
    await page.getByText('Je staat er niet meer bij als maker.').waitFor();
    expect(await stage.world.sees('chris', id)).toBe(false);
    await stage.world.answer('anna', true);
    expect(await stage.world.sees('chris', id)).toBe(true);
  });

  it('a maker reports a yes that is not theirs; a moderator ends it from the case, and it closes elsewhere', async () => {
    const author = await stage.open('anna', '/toestemming');
    await author.getByRole('button', { name: 'Ik zei geen ja: Samen gemaakt' }).click();
    await author.getByLabel('Wat weet je ervan?').fill('Ik was op reis.');
    await author.getByRole('button', { name: 'Meld het' }).click();
    await author.getByText('Gemeld. Een moderator kijkt ernaar.').waitFor();

    const reader = await stage.open('chris', `/materiaal/${id}`);
    await says(reader, 'Samen gemaakt');
    const page = await stage.open('mo', '/moderatie');
    await page.getByRole('link', { name: 'Makers en hun antwoorden' }).click();
    await says(page, 'Wie maakte “Samen gemaakt”?');
    expect(await violationsIn(page)).toEqual([]);
    await page.getByRole('button', { name: 'Laat het ja vervallen: anna' }).click();
    await page.getByRole('button', { name: 'Laat het ja vervallen', exact: true }).last().click();
    await page.getByText('Schrijf waarom.').waitFor();
    await page.getByLabel('Reden').fill('De link is door iemand anders gebruikt.');
    await page.getByRole('button', { name: 'Laat het ja vervallen', exact: true }).last().click();
    await page.getByText('Het ja is vervallen. De maker en de academie lezen waarom.').waitFor();
    await page.waitForURL(/\/moderatie/); // the moderator may not see it any more
    await says(reader, 'Dit wordt niet meer met jou gedeeld');
    await author.goto('/');
    await author.getByText('Een ja in jouw naam geldt niet meer').waitFor();
  });

  it('a maker without an account says it by the link in the mail, in English on a phone', async () => {
    const work = await stage.world.publishPdf('Oud.', 'Uit de oude doos');
    await stage.world.nameOtto(OTTO, work);
    await stage.world.ask([work]);
    const page = await stage.open('anon', await stage.linkFor(OTTO), { width: 360, locale: 'en-GB' });
    await page.getByRole('link', { name: 'Not made by me: Uit de oude doos' }).click();
    await says(page, 'Did you make “Uit de oude doos”?');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    expect(await violationsIn(page)).toEqual([]);
    await page.getByRole('link', { name: 'Back without changing anything' }).click();
    await says(page, 'May your academy share this with other schools?');
    await page.getByRole('link', { name: 'Not made by me: Uit de oude doos' }).click();
    await page.getByRole('button', { name: 'I did not make this' }).click();
    await says(page, 'No question is waiting for you any more');
    const [removed] = await stage.world.app.sql<{ evidence: string }>(
      "SELECT body->'evidence'->>'authenticated' AS evidence FROM consent.event WHERE subject_id = $1 AND type = 'AUTHOR_REMOVED'",
      [work],
    );
    expect(removed).toEqual({ evidence: 'link' });
  });
});
