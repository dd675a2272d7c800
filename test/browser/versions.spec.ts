import { violationsIn } from '../support/browser.ts';
import { sayYes, WorldStage } from '../support/stage.ts';
import { pdf } from '../support/world.ts';

const LONG = Array.from({ length: 30 }, (_, i) => `Regel ${i} over het toetsen van een gesprek.`).join(' ');

describe('a new version of a work', () => {
  const stage = new WorldStage({ mail: true });

  it('is uploaded, looked at, put online, and rolled back; readers elsewhere hear of it', async () => {
    const id = await stage.world.publishPdf(`${LONG} Wacht zes tellen.`);
    await stage.world.ask([id], { versionPolicy: 'THIS' });
    const maker = await stage.follow('anna');
    await sayYes(maker);

    const anna = await stage.open('anna', `/materiaal/${id}`);
    await anna.getByRole('link', { name: 'Nieuwe versie' }).click();
    await anna.getByRole('heading', { name: 'Er is 1 versie' }).waitFor();
    await anna
      .locator('input[type=file]')
      .first()
      .setInputFiles({ name: 'nieuw.pdf', mimeType: 'application/pdf', buffer: await pdf(`${LONG} Wacht acht tellen.`) });
    await anna.getByRole('button', { name: /Zet 1 bestand erin/ }).click();
    await anna.getByText('We lezen het bestand').waitFor();
    await stage.world.app.drainOutbox();
    await anna.getByText('Kijk wat er verandert').waitFor();
    expect(await anna.locator('del').innerText()).toContain('zes');
    expect(await anna.locator('ins').innerText()).toContain('acht');
    expect(await violationsIn(anna)).toEqual([]);
    await anna.getByLabel('Titel').fill('Mondeling toetsen, nieuw');
    await anna.getByLabel('Wat is er veranderd?').fill('Langer wachten.');
    await anna.getByRole('button', { name: 'Zet deze versie online' }).click();
    await anna.getByRole('heading', { name: 'Versie 2: Mondeling toetsen, nieuw' }).waitFor();
    await anna.getByText('Langer wachten.').waitFor();
    await anna.getByRole('button', { name: 'Vergelijk met versie 1' }).click();
    await anna.getByRole('heading', { name: 'Van versie 1 naar versie 2' }).waitFor();

    const chris = await stage.open('chris', `/materiaal/${id}`);
    await chris.getByRole('heading', { name: 'Mondeling toetsen', exact: true }).waitFor();
    await chris.getByText('Er is een nieuwere versie').waitFor();

    await anna.getByRole('button', { name: 'Zet deze versie terug' }).click();
    await anna.getByRole('button', { name: 'Ja, zet terug' }).click();
    await anna.getByRole('heading', { name: 'Versie 3: Mondeling toetsen', exact: true }).waitFor();
    await anna.getByText('Zoals versie 1').waitFor();
    await anna.getByRole('combobox', { name: 'Naar' }).selectOption('3');
    await anna.getByRole('heading', { name: 'Van versie 1 naar versie 3' }).waitFor();
    await anna.getByText('De woorden blijven gelijk.').waitFor();

    await stage.world.app.sql("UPDATE identity.person SET locale = 'en' WHERE id = $1", [stage.world.people.anna]);
    const english = await stage.open('anna', `/materiaal/${id}/versies`);
    await english.getByRole('heading', { name: 'There are 3 versions' }).waitFor();
  }, 120_000);

  it('leaves an open question about the older one: its maker and manager read which, at a desk and on a phone', async () => {
    const id = await stage.world.publishPdf(`${LONG} Wacht zes tellen.`, 'Luisteren', ['bram']);
    await stage.world.ask([id], { versionPolicy: 'THIS' });
    await stage.world.revise(id, 'nieuw.pdf', 'Iets heel anders.', { title: 'Luisteren, nieuw' });
    const maker = await stage.open('bram', '/toestemming');
    await maker.getByText('De vraag gaat over versie 1. Er is nu een versie 2. Een ja geldt niet voor versie 2.').first().waitFor();
    await maker.getByText('versie 1', { exact: true }).first().waitFor();
    expect(await violationsIn(maker)).toEqual([]);
    const manager = await stage.open('manon', '/toestemming/bord?tekst=luisteren');
    await manager.getByText('over versie 1').first().waitFor();
    await stage.world.app.sql("UPDATE identity.person SET locale = 'en' WHERE id = ANY($1)", [[stage.world.people.bram, stage.world.people.manon]]);
    const phone = { width: 390, height: 844 };
    const small = await stage.open('bram', '/toestemming', phone);
    await small.getByText('A yes does not hold for version 2.').first().waitFor();
    expect(await small.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await (await stage.open('manon', '/toestemming/bord', phone)).getByText('about version 1').first().waitFor();
  }, 120_000);
});
