import { violationsIn } from '../support/browser.ts';
import { sayYes, WorldStage } from '../support/stage.ts';

describe('a work that is known by its title alone', () => {
  const stage = new WorldStage({ mail: true });

  it('is asked for in one press, put to its maker in another, and opens when the maker says yes', async () => {
    const id = await stage.world.publishPdf('Wacht zes tellen.', 'Lassen voor beginners');
    const [{ slug }] = (await stage.world.app.sql<{ slug: string }>('SELECT slug FROM identity.institution WHERE id = $1', [stage.world.schools.noord])) as [
      { slug: string },
    ];

    const manon = await stage.open('manon', `/school/${slug}`);
    await manon.getByRole('checkbox', { name: 'Titels van niet-gedeeld materiaal tonen' }).check();
    await manon.getByText('Andere scholen zien nu de titels.').waitFor();
    expect(await violationsIn(manon)).toEqual([]);

    const chris = await stage.open('chris', '/zoeken?q=lassen');
    await chris.getByRole('heading', { name: 'Nog niet met jou gedeeld' }).waitFor();
    expect(await violationsIn(chris)).toEqual([]);
    await chris.locator('summary', { hasText: 'Zeg erbij waarom' }).click();
    await chris.getByLabel('Zeg erbij waarom').fill('Voor mijn eerstejaars.');
    await chris.getByRole('button', { name: 'Vraag of je dit mag zien' }).click();
    await chris.getByText('Je hebt hierom gevraagd').waitFor();

    await manon.goto('/toestemming/bord');
    await manon.getByRole('heading', { name: 'Een collega van een andere school vraagt om materiaal' }).waitFor();
    await manon.getByText('Voor mijn eerstejaars.').waitFor();
    expect(await violationsIn(manon)).toEqual([]);
    await manon.getByRole('button', { name: 'Vraag de makers' }).click();
    await manon.getByText('De makers hebben bericht.').waitFor();
    await manon.getByText('Wacht nog op anna.').waitFor();
    expect(await manon.getByRole('button', { name: 'Vraag de makers' }).count()).toBe(0);
    expect(await violationsIn(manon)).toEqual([]);

    const anna = await stage.follow('anna');
    await sayYes(anna);
    await manon.getByText('ziet het nu').waitFor();
    await manon.getByRole('button', { name: 'Haal van het bord' }).click();
    await manon.getByRole('heading', { name: 'Collega’s van andere scholen kregen antwoord' }).waitFor({ state: 'detached' });
    await stage.world.app.drainOutbox();
    await chris.goto('/');
    await chris.getByText('Je mag dit nu zien').waitFor();
    await chris.goto(`/materiaal/${id}`);
    await chris.getByRole('heading', { name: 'Lassen voor beginners' }).waitFor();
  }, 120_000);

  it('and stays home when the maker says no; who asked hears that, and no title', async () => {
    await stage.world.publishPdf('Wacht acht tellen.', 'Solderen');
    const chris = await stage.open('chris', '/zoeken?q=solderen');
    await chris.getByRole('button', { name: 'Vraag of je dit mag zien' }).click();
    await chris.getByText('Je hebt hierom gevraagd').waitFor();
    const manon = await stage.open('manon', '/toestemming/bord');
    await manon.getByRole('button', { name: 'Vraag de makers' }).click();
    await manon.getByText('Wacht nog op anna.').waitFor();
    await stage.world.answer('anna', false);
    await manon.getByText('ziet het niet, en weet dat').waitFor();
    await chris.goto('/');
    await chris.getByRole('link', { name: 'Materiaal van ROC Noord wordt niet met jouw school gedeeld' }).waitFor();
    expect(await chris.getByText('Solderen').count()).toBe(0);
  }, 120_000);
});
