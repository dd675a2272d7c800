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

    const anna = await stage.follow('anna');
    await sayYes(anna);
    await stage.world.app.drainOutbox();
    await chris.goto('/');
    await chris.getByText('Je mag dit nu zien').waitFor();
    await chris.goto(`/materiaal/${id}`);
    await chris.getByRole('heading', { name: 'Lassen voor beginners' }).waitFor();
  }, 120_000);
});
