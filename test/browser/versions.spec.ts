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

    await stage.world.app.sql("UPDATE identity.person SET locale = 'en' WHERE id = $1", [stage.world.people.anna]);
    const english = await stage.open('anna', `/materiaal/${id}/versies`);
    await english.getByRole('heading', { name: 'There are 3 versions' }).waitFor();
  }, 120_000);
});
