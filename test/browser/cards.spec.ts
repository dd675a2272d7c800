import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, WEB_DIR, windowOf } from '../support/browser.ts';
import { MailServer } from '../support/smtp.ts';
import { World, type Name } from '../support/world.ts';

describe('a work that is known by its title alone', () => {
  let world: World;
  let box: MailServer;
  let browser: Browser;
  beforeAll(async () => {
    box = await MailServer.start();
    world = await World.open({ SMTP_URL: box.url, WEB_DIR });
    browser = await openBrowser();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await world?.stop();
    await box?.stop();
  });

  const open = async (name: Name, path: string): Promise<Page> => {
    const { page } = await windowOf(browser, world.at[name]);
    await page.goto(path);
    return page;
  };
  const noViolations = async (page: Page) => expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);

  it('is asked for in one press, put to its maker in another, and opens when the maker says yes', async () => {
    const id = await world.publishPdf('Wacht zes tellen.', 'Lassen voor beginners');
    const [{ slug }] = (await world.app.sql<{ slug: string }>('SELECT slug FROM identity.institution WHERE id = $1', [world.schools.noord])) as [
      { slug: string },
    ];

    const manon = await open('manon', `/school/${slug}`);
    await manon.getByRole('checkbox', { name: 'Titels van niet-gedeeld materiaal tonen' }).check();
    await manon.getByText('Andere scholen zien nu de titels.').waitFor();
    await noViolations(manon);

    const chris = await open('chris', '/zoeken?q=lassen');
    await chris.getByRole('heading', { name: 'Nog niet met jou gedeeld' }).waitFor();
    await noViolations(chris);
    await chris.locator('summary', { hasText: 'Zeg erbij waarom' }).click();
    await chris.getByLabel('Zeg erbij waarom').fill('Voor mijn eerstejaars.');
    await chris.getByRole('button', { name: 'Vraag of je dit mag zien' }).click();
    await chris.getByText('Je hebt hierom gevraagd').waitFor();

    await manon.goto('/toestemming/bord');
    await manon.getByRole('heading', { name: 'Een collega van een andere school vraagt om materiaal' }).waitFor();
    await manon.getByText('Voor mijn eerstejaars.').waitFor();
    await noViolations(manon);
    await manon.getByRole('button', { name: 'Vraag de makers' }).click();
    await manon.getByText('De makers hebben bericht.').waitFor();

    await world.app.drainOutbox();
    const anna = await open('anna', box.linkFor('anna@school.example').pathname);
    await anna.getByRole('button', { name: 'Ja, deel dit zo' }).first().click();
    await anna.getByRole('heading', { name: 'Er wacht geen vraag op jou' }).waitFor();
    await world.app.drainOutbox();
    await chris.goto('/');
    await chris.getByText('Je mag dit nu zien').waitFor();
    await chris.goto(`/materiaal/${id}`);
    await chris.getByRole('heading', { name: 'Lassen voor beginners' }).waitFor();
  }, 120_000);
});
