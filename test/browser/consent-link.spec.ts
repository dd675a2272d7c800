import type { Page } from 'playwright-core';
import { violationsIn } from '../support/browser.ts';
import { WorldStage } from '../support/stage.ts';

const EMAIL = 'otto@elders.example';
const says = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor();

describe('a maker without an account, in the browser', () => {
  const stage = new WorldStage({ mail: true });
  let ids: string[];
  beforeAll(async () => {
    ids = [await stage.world.publishPdf('Vijlen.', 'Vijlen met de hand'), await stage.world.publishPdf('Slijpen.', 'Een beitel slijpen')];
  }, 120_000);

  const seen = () => Promise.all([stage.world.sees('chris', ids[0]!), stage.world.sees('dewi', ids[0]!), stage.world.sees('chris', ids[1]!)]);
  let first: string;

  it('is named by the manager as the maker', async () => {
    const page = await stage.open('manon');
    for (const id of ids) {
      await page.goto(`/materiaal/${id}/bewerken`);
      await page.getByText('Maker zonder account').click();
      await page.getByLabel('Naam', { exact: true }).fill('Otto Oud');
      await page.getByLabel('E-mailadres').fill(EMAIL);
      await page.getByRole('button', { name: 'Zet erbij' }).click();
      await page.getByRole('button', { name: /Otto Oud/ }).waitFor();
      await page.getByRole('button', { name: /anna/ }).click();
      await page.getByRole('button', { name: 'Opslaan', exact: true }).click();
      await page.waitForURL(`**/materiaal/${id}`);
    }
  });

  it('answers one by one by the link in a mail, narrower and no, and keeps a receipt', async () => {
    await stage.world.ask(ids);
    first = await stage.linkFor(EMAIL);
    const page = await stage.open('anon', first);
    await page.getByRole('heading', { name: 'Vijlen met de hand' }).waitFor();
    await page.getByRole('heading', { name: 'Een beitel slijpen' }).waitFor();
    expect(await violationsIn(page)).toEqual([]);

    await page.getByText('Per materiaal', { exact: true }).click();
    const unit = page.locator('section').filter({ has: page.getByRole('heading', { name: 'Vijlen met de hand' }) });
    await unit.getByRole('button', { name: 'Ja, maar …' }).click();
    await unit.getByText('Sommige scholen').click();
    await unit.getByRole('checkbox', { name: 'Groen College Veld' }).check();
    await unit.getByRole('checkbox', { name: 'Vakcollege Kade' }).check();
    await unit.getByText('3 van de 4 scholen').waitFor();
    await unit.getByRole('button', { name: 'Ja, deel dit zo' }).click();
    await page.getByRole('heading', { name: 'Waar je ja op zei' }).waitFor();
    await page.getByRole('button', { name: 'Nee, niet delen' }).click();
    await says(page, 'Er wacht geen vraag meer op jou');
    await page.reload();
    await says(page, 'Er wacht geen vraag meer op jou');
    expect(await seen()).toEqual([true, true, false]);

    await page.getByRole('link', { name: 'Bewijs van je antwoord over Vijlen met de hand' }).click();
    await says(page, 'Bewijs van je antwoord over “Vijlen met de hand”');
    await page.getByText('Je zei ja. (met de link uit een mail)').waitFor();
    await page.getByText('met de link in de mail die je kreeg').waitFor();
    await page.getByRole('link', { name: 'ROC Noord, Ergens' }).waitFor();
    expect(await page.locator('a[href*="/materiaal/"], a[href$="/toestemming"]').count()).toBe(0); // they open nothing without an account
    const [receipt] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Download als PDF' }).click()]);
    expect(receipt.suggestedFilename()).toMatch(/^bewijs-.*\.pdf$/);
    await page.getByRole('link', { name: 'Terug naar je link' }).click();
    await says(page, 'Er wacht geen vraag meer op jou');
  });

  it('narrows by the link of the mail that says what was agreed: the page of a school that is left out closes, and the log says how', async () => {
    const [chris, dewi] = [await stage.open('chris', `/materiaal/${ids[0]}`), await stage.open('dewi', `/materiaal/${ids[0]}`)];
    for (const page of [chris, dewi]) await says(page, 'Vijlen met de hand');
    const page = await stage.open('anon', await stage.linkFor(EMAIL));
    await says(page, 'Dit deel je nu met andere scholen');
    await page.getByRole('link', { name: 'Verander' }).click();
    await says(page, 'Wat wil je veranderen aan “Vijlen met de hand”?');
    await page.getByRole('checkbox', { name: 'Vakcollege Kade' }).uncheck();
    await page.getByText('2 van de 4 scholen').first().waitFor();
    await page.getByRole('radio', { name: /^Niets over mij/ }).check();
    expect(await violationsIn(page)).toEqual([]);
    await page.getByRole('button', { name: 'Bewaar dit' }).click();
    await says(page, 'Dit deel je nu met andere scholen');
    await says(dewi, 'Dit wordt niet meer met jou gedeeld');
    await chris.getByText('Noem de school.').waitFor();
    expect(await chris.getByText(/Otto|Noem de makers/).count()).toBe(0);
    expect(await seen()).toEqual([true, false, false]);
    await dewi.goto('/zoeken?q=vijlen');
    await says(dewi, 'Niets gevonden voor vijlen');

    const log = await stage.open('manon', `/toestemming/logboek/${ids[0]}`);
    const [newest, before] = [log.locator('.log li').nth(0), log.locator('.log li').nth(1)];
    for (const step of [newest, before]) {
      await step.getByText('Bewijs', { exact: true }).click();
      await step.getByText('met de link in een mail').waitFor();
    }
    expect([await newest.innerText(), await before.innerText()].join()).toMatch(/Otto Oud zei ja|eerdere ja van Otto Oud geldt niet meer/);
  });

  it('stops by a fresh link, and finds the receipt of that', async () => {
    const page = await stage.open('anon', first);
    await says(page, 'Met deze link is al geantwoord');
    await page.getByRole('button', { name: 'Mail mij een nieuwe link' }).click();
    await page.getByText('De nieuwe link is onderweg').waitFor();
    await page.goto(await stage.linkFor(EMAIL));
    await says(page, 'Dit deel je nu met andere scholen');
    await page.getByRole('button', { name: 'Stop met delen' }).click();
    await says(page, 'Je deelt nu niets met andere scholen');
    expect(await page.title()).toBe('Je deelt nu niets met andere scholen · Deelgenoot');
    await page.getByRole('button', { name: 'Toch blijven delen' }).and(page.locator(':focus')).waitFor();
    expect(await seen()).toEqual([false, false, false]);
    await page
      .getByRole('link', { name: /^Bewijs van je antwoord over/ })
      .first()
      .click();
    await page.getByRole('heading', { level: 1, name: /^Bewijs van je antwoord over/ }).waitFor();
    await page.getByText('Je stopte met delen').first().waitFor();
  });
});
