import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Tools } from '@deelgenoot/offers';
import type { Page } from 'playwright-core';
import { dropOn, pressesIn, storyOf } from '../support/browser.ts';
import { folderOfFiles, KINDS } from '../support/folder.ts';
import { WorldStage } from '../support/stage.ts';
import { type Name } from '../support/world.ts';

/** Stands on the second page of the PDF and nowhere else. */
const WORD = 'stilvalmoment';
const TITLE = 'Mondeling toetsen';
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });
const who = (page: Page) => page.getByRole('region', { name: 'Wie kan dit zien, en waarom' });

describe('the main job: three people at three screens', () => {
  const stage = new WorldStage();
  let folder: string;
  let address: string;
  let file: string;
  const at = {} as Record<Name, Page>;
  const step = storyOf(at);

  beforeAll(async () => {
    await stage.world.app.work();
    await stage.world.app.act(async (ctx) => void (await stage.world.app.get(Tools).seed(ctx, [{ slug: 'padlet', name: 'Padlet', kind: 'board' }])));
    for (const name of ['manon', 'anna', 'chris', 'bram', 'mo'] as const) {
      at[name] = await stage.open(name);
    }
    folder = await folderOfFiles(WORD);
  }, 120_000);
  afterAll(async () => {
    if (folder) await rm(join(folder, '..'), { recursive: true, force: true });
  });

  step('1. a folder of files is dropped: progress shows, each is a draft of the right kind, what fails says why', async () => {
    const { manon } = at;
    await manon.goto('/importeren');
    await heading(manon, 'Welke bestanden wil je erin zetten?').waitFor();
    await dropOn(manon.getByText('Sleep bestanden of een map hierheen'), [folder]);
    await manon.getByText('toetsen/gesprek.pdf', { exact: true }).waitFor();
    expect(await manon.getByRole('checkbox', { name: 'Dit is de lijst met titels en makers' }).isChecked()).toBe(true);

    let letGo = () => {};
    const gate = new Promise<void>((open) => (letGo = open));
    await manon.route('**/uploads/*', (route) => gate.then(() => route.continue()));
    await manon.getByRole('button', { name: 'Zet 9 bestanden erin' }).click();
    await manon.getByText('0 van 9 bestanden aangekomen').waitFor();
    await manon.getByRole('progressbar', { name: 'Voortgang' }).waitFor({ state: 'attached' });
    await manon.getByRole('button', { name: 'Stop en vergeet deze bestanden' }).waitFor();
    letGo();
    await heading(manon, '7 van de 8 bestanden staan erin').waitFor();

    expect(await manon.getByRole('row', { name: /rooster\.pdf/ }).innerText()).toContain('De inhoud past niet bij de naam');
    const drafts = manon.getByRole('list', { name: 'Materialen' }).getByRole('listitem');
    await drafts.nth(6).waitFor();
    for (const [title, kind] of Object.entries(KINDS)) expect(await drafts.filter({ hasText: title }).innerText()).toContain(kind);
    expect(await drafts.filter({ hasText: 'EHBO' }).innerText()).toContain('anna en bram');
  });

  step('2. it is described and published: a colleague sees it at once, another school does not', async () => {
    const { manon, bram, chris } = at;
    await manon.getByRole('link', { name: 'Bewerk gesprek' }).click();
    await manon.getByRole('textbox', { name: 'Titel' }).fill(TITLE);
    await manon.getByRole('combobox', { name: 'Zoek een collega' }).pressSequentially('ann', { delay: 80 }); // as fast as a fast typist
    await manon.getByRole('option', { name: 'anna' }).click();
    await manon.getByRole('button', { name: 'Niveau 3' }).click();
    await manon.getByRole('checkbox', { name: 'Zorg en welzijn' }).check();
    await manon.getByRole('combobox', { name: 'Vorm' }).selectOption('In de klas');
    await manon.getByRole('textbox', { name: 'Hoe lang duurt het?' }).fill('50');
    await manon.getByRole('combobox', { name: 'Zoek een hulpmiddel' }).pressSequentially('pad');
    await manon.getByRole('option', { name: 'Padlet' }).click();
    await manon.getByText('Bouwstenen').click();
    await manon.getByRole('checkbox', { name: 'samenwerkend leren' }).check();
    await manon.getByRole('button', { name: 'Opslaan en online zetten' }).click();
    await heading(manon, TITLE).waitFor();
    expect(await who(manon).innerText()).toContain('1 van de 4 scholen');

    address = new URL(manon.url()).pathname;
    await bram.goto(address);
    await heading(bram, TITLE).waitFor();
    await chris.goto(address);
    await heading(chris, 'Deze pagina is er niet').waitFor();
    expect(await chris.getByText(TITLE).count()).toBe(0);
  });

  step('3. the author hears of the question at once and answers: that school', async () => {
    const { manon, anna } = at;
    await anna.goto('/');
    await heading(anna, /wacht niets|Dag anna/).waitFor();
    await manon.getByRole('link', { name: 'Vraag toestemming om te delen' }).click();
    await manon.getByRole('button', { name: 'Verstuur 1 vraag' }).click();
    await heading(manon, 'Er is één vraag verstuurd').waitFor();

    await anna.getByRole('link', { name: 'Bekijk en antwoord' }).click();
    await anna.getByRole('button', { name: 'Ja, maar …' }).click();
    await anna.getByRole('radio', { name: /Sommige scholen/ }).check();
    await anna.getByRole('checkbox', { name: 'Groen College Veld' }).check();
    await anna.getByRole('complementary', { name: 'Jouw antwoord' }).getByText('van de 4 scholen').waitFor();
    await anna.getByRole('button', { name: 'Ja, deel dit zo' }).first().click();
    await heading(anna, 'Er wacht geen vraag op jou').waitFor();
  });

  step('3. a plain yes takes two presses from the start page', async () => {
    const { manon, anna } = at;
    const second = await stage.world.at.manon.ask<{ materials: { nodes: { id: string; title: string }[] } }>(
      'query ($id: ID!) { materials(filter: { schoolId: $id }) { nodes { id title } } }',
      { id: stage.world.schools.noord },
    );
    const id = second.materials.nodes.find(({ title }) => title.startsWith('Eerst kijken'))?.id;
    await manon.goto(`/materiaal/${id}`);
    await manon.getByRole('button', { name: 'Zet online op je school' }).click();
    await manon.getByRole('link', { name: 'Vraag toestemming om te delen' }).click();
    await manon.getByRole('button', { name: 'Verstuur 1 vraag' }).click();

    await anna.goto('/');
    await anna.getByRole('link', { name: 'Bekijk en antwoord' }).waitFor();
    const presses = await pressesIn(anna, async () => {
      await anna.getByRole('link', { name: 'Bekijk en antwoord' }).click();
      await anna.getByRole('button', { name: 'Ja, deel dit zo' }).first().click();
      await heading(anna, 'Er wacht geen vraag op jou').waitFor();
    });
    expect(presses).toBe(2);
  });

  step('4. who can see it, and why, is the same for manager and author', async () => {
    const { manon, anna } = at;
    await Promise.all([manon, anna].map((page) => page.goto(address)));
    for (const page of [manon, anna]) await who(page).getByText('2 van de 4 scholen').waitFor();
    const [told, seen] = await Promise.all(
      [manon, anna].map(async (page) => (await who(page).innerText()).split('\n').filter((line) => !line.startsWith('Jij mag'))),
    );
    expect(told).toEqual(seen);
    expect(told).toContain('anna zegt ja');
    expect(await who(anna).innerText()).toContain('Jij mag dit zien, want jij maakte het.');
  });

  step('5. a teacher elsewhere finds it by a word that stands only inside the PDF, looks at it and downloads it', async () => {
    const { chris } = at;
    await chris.goto('/');
    await chris.getByRole('combobox', { name: 'Zoek in alle scholen' }).fill(WORD);
    await chris.keyboard.press('Enter');
    await heading(chris, `1 gevonden voor ${WORD}`).waitFor();
    const found = chris.getByRole('region', { name: 'Resultaten' });
    expect(await found.locator('mark').allInnerTexts()).toEqual([WORD]);
    expect(await found.innerText()).toContain('pdf, bladzijde 2');

    await found.getByRole('link', { name: TITLE }).click();
    await heading(chris, TITLE).waitFor();
    await chris.getByText('Hier staan je woorden: bladzijde 2.').waitFor();
    const preview = chris.getByRole('img', { name: 'Bladzijde 2 van 3' }).or(chris.getByTitle('Voorbeeld van gesprek.pdf'));
    await preview.waitFor();
    const link = chris.getByRole('link', { name: /Downloaden/ });
    file = ((await link.getAttribute('href')) ?? '').replace('?download', '');
    const [download] = await Promise.all([chris.waitForEvent('download'), link.click()]);
    expect(download.suggestedFilename()).toBe('gesprek.pdf');
    expect((await readFile(await download.path())).subarray(0, 5).toString()).toBe('%PDF-');
  });

  step('5. writes a review and a tip that names a tool', async () => {
    const { chris } = at;
    await chris.getByRole('link', { name: 'Schrijf een beoordeling' }).first().click();
    await chris.getByRole('radio', { name: '4: goed' }).check();
    await chris.getByRole('textbox', { name: 'In jouw woorden' }).fill('Werkte meteen in mijn groep.');
    await chris.getByRole('button', { name: 'Plaats je beoordeling' }).click();
    await chris.getByRole('region', { name: 'Beoordelingen' }).getByText('Werkte meteen in mijn groep.').waitFor();
    const reviews = chris.getByRole('heading', { name: 'Beoordelingen' }).and(chris.locator(':focus'));
    await reviews.waitFor();
    expect(await chris.evaluate(() => scrollY)).toBeGreaterThan(0);

    await chris.getByRole('button', { name: 'Delen' }).click();
    await chris.getByRole('link', { name: /^Tip/ }).click();
    await chris.getByRole('textbox', { name: 'Je tip' }).fill('Laat studenten vooraf hun vragen op een bord zetten.');
    await chris.getByRole('combobox', { name: 'Zoek een hulpmiddel' }).pressSequentially('pad');
    await chris.getByRole('option', { name: 'Padlet' }).click();
    await chris.getByRole('button', { name: 'Deel deze tip' }).click();
    await chris.getByRole('link', { name: 'Padlet' }).click();
    await heading(chris, 'Padlet').waitFor();
    await chris.getByRole('region', { name: 'Tips met dit hulpmiddel' }).getByText('Laat studenten vooraf').first().waitFor();
  });

  step('5. asks in its conversation, and replies are on both screens within a second', async () => {
    const { chris, anna } = at;
    await chris.goto(address);
    await chris.getByRole('link', { name: 'Begin het gesprek' }).click();
    await anna.goto(address.replace('materiaal', 'gesprek'));
    for (const page of [chris, anna]) await page.getByText('Nog geen berichten.').waitFor();
    const took: number[] = [];
    const say = async (from: Page, to: Page, field: string, words: string) => {
      await from.getByRole('textbox', { name: field, exact: true }).fill(words);
      const began = performance.now();
      await from.getByRole('textbox', { name: field, exact: true }).press('Control+Enter');
      await Promise.all([from, to].map((page) => page.getByRole('log').getByText(words).waitFor()));
      took.push(performance.now() - began);
    };
    await say(chris, anna, 'Jouw bericht', 'Hoe lang duurt zo’n gesprek bij jou?');
    await anna
      .getByRole('article', { name: /^chris/ })
      .getByRole('button', { name: 'Antwoord' })
      .click();
    await say(anna, chris, 'Jouw antwoord aan chris', 'Een kwartier per student.');
    await say(chris, anna, 'Jouw bericht', 'En met wie erbij?');
    await say(anna, chris, 'Jouw bericht', 'Met een collega van de praktijk.');
    await say(chris, anna, 'Jouw bericht', 'Jan uit 2B durfde niet.');
    expect(took.toSorted((a, b) => a - b)[2]).toBeLessThan(1000);
  });

  step('6. a moderator hides a comment with a reason: both screens change, its author reads the reason', async () => {
    const { chris, anna, mo } = at;
    await mo.goto('/moderatie');
    await mo.getByText('Er wacht niets').waitFor();
    const said = anna.getByRole('article').filter({ hasText: 'Jan uit 2B' });
    await said.getByRole('button', { name: 'Meer met het bericht van chris' }).click();
    await anna.getByRole('menuitem', { name: 'Meld een probleem' }).click();
    await anna.getByRole('radio', { name: /Er staan gegevens van mensen in/ }).check();
    await anna.getByRole('button', { name: 'Verstuur' }).click();

    await mo.getByRole('link', { name: 'Gegevens van mensen, in een bericht' }).click();
    await mo.getByText('Jan uit 2B durfde niet.').waitFor();
    await mo.getByRole('radio', { name: 'Verbergen' }).check();
    await mo.getByRole('combobox', { name: 'Welke regel?' }).selectOption('Huisregel 1: geen gegevens van mensen');
    await mo.getByRole('textbox', { name: 'Brief aan de schrijver' }).fill('Haal de naam weg en zet het opnieuw neer.');
    await mo.getByRole('button', { name: 'Verberg en stuur de brief' }).click();

    await anna.getByText('Bericht verborgen', { exact: true }).waitFor();
    expect(await anna.getByText('Jan uit 2B').count()).toBe(0);
    await chris.getByText('Jouw bericht is verborgen').waitFor();
    await chris.getByText('Haal de naam weg en zet het opnieuw neer.').waitFor();
    await chris.getByRole('link', { name: /Wacht op jou/ }).click();
    await heading(chris, /wacht/).waitFor();
    await chris.getByRole('listitem').getByText('Haal de naam weg').waitFor();
  });

  step('7. the author stops in one press: open pages clear themselves, and nothing leads there any more', async () => {
    const { chris, anna, bram } = at;
    const link = () => chris.evaluate(async (url) => (await fetch(url)).status, file);
    await chris.goto(address);
    await chris.getByText('Werkte meteen in mijn groep.').waitFor();
    expect(await link()).toBe(200);
    await anna.goto(address);
    await anna.getByRole('button', { name: 'Stoppen met delen' }).waitFor();
    const presses = await pressesIn(anna, async () => {
      await anna.getByRole('button', { name: 'Stoppen met delen' }).click();
      await heading(chris, 'Dit wordt niet meer met jou gedeeld').waitFor();
    });
    expect(presses).toBe(1);
    expect(await link()).toBe(404);
    expect(await chris.getByText(TITLE).count()).toBe(0);

    await chris.getByRole('link', { name: 'Zoek iets anders' }).click();
    await chris.getByRole('combobox', { name: 'Zoek in alle scholen' }).fill(WORD);
    await chris.keyboard.press('Enter');
    await heading(chris, `Niets gevonden voor ${WORD}`).waitFor();
    await chris.goto('/');
    const fresh = chris.getByRole('region', { name: 'Nieuw van andere scholen' });
    await fresh.getByRole('link', { name: 'Eerst kijken, dan klimmen' }).waitFor();
    expect(await fresh.getByText(TITLE).count()).toBe(0);
    const id = address.split('/').at(-1);
    for (const path of ['/', '/wacht', '/gesprekken', `/mensen/${stage.world.people.anna}`, `/mensen/${stage.world.people.chris}`]) {
      await chris.goto(path);
      await chris.getByRole('heading', { level: 1 }).waitFor();
      await chris.waitForLoadState('networkidle');
      // But for the news that it stopped, to who had it.
      const links = await chris.locator(`a[href*="${id}"]`).allInnerTexts();
      expect([path, links.filter((text) => !/wordt niet meer (met jou )?gedeeld/.test(text))]).toEqual([path, []]);
    }
    for (const path of [address, address.replace('materiaal', 'gesprek')]) {
      await chris.goto(path);
      await heading(chris, /Deze pagina is er niet|Dit is er niet meer|Dit wordt niet meer met jou gedeeld/).waitFor();
    }
    await bram.reload();
    await heading(bram, TITLE).waitFor();
  });

  step('7. the ledger shows every step, and verifies', async () => {
    const { anna } = at;
    await anna.getByRole('link', { name: 'Logboek: wie zei wat, en wanneer' }).click();
    await anna.getByText('Dit logboek klopt').waitFor();
    await anna.getByText('4 stappen nagerekend').waitFor();
    const steps = await anna.getByRole('main').getByRole('list').last().getByRole('listitem').allInnerTexts();
    expect(steps.map((line) => line.split('\n')[1])).toEqual([
      'Anna stopte met delen.',
      'Anna zei ja.',
      'Manon vroeg anna om toestemming.',
      'Manon gaf toestemming namens de school.',
    ]);
  });
});
