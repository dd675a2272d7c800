import type { Page } from 'playwright-core';

import { sayYes, WorldStage } from '../support/stage.ts';

const TITLE = 'Lassen voor beginners';

/** Whatever changes who may see a work, pages that show it follow at once. Questions arrive by a real mail server. */
describe('who may see a work changes while others look at it, in the browser', () => {
  const stage = new WorldStage({ mail: true });
  let id: string;
  const at = {} as Record<'anna' | 'bram' | 'chris' | 'dewi' | 'beheer', Page>;

  beforeAll(async () => {
    await stage.world.app.sql('UPDATE identity.institution SET lat = 52 + random(), lon = 5 + random()');
    for (const name of ['anna', 'bram', 'chris', 'dewi', 'beheer'] as const) at[name] = await stage.open(name);
    id = await stage.world.publishPdf('Wacht zes tellen.', TITLE);
  }, 120_000);

  const sees = (name: 'chris' | 'dewi') => at[name].getByRole('heading', { level: 1, name: TITLE }).waitFor();
  const cleared = (name: 'chris' | 'dewi') => at[name].getByRole('heading', { name: 'Dit wordt niet meer met jou gedeeld' }).waitFor();
  const look = async (...names: ('chris' | 'dewi')[]) => {
    for (const name of names) {
      await at[name].goto(`/materiaal/${id}`);
      await sees(name);
    }
  };
  /** The link in the mail that asked this maker. */
  const follow = async (name: 'anna' | 'bram') => {
    await stage.world.app.drainOutbox();
    const { pathname, search } = stage.box.linkFor(`${name}@school.example`);
    await at[name].goto(pathname + search);
    await at[name].getByRole('heading', { name: TITLE }).waitFor();
  };
  const manage = async (school: string, action: string, ...then: ((page: Page) => Promise<unknown>)[]) => {
    await at.beheer.goto('/scholen');
    await at.beheer.getByRole('button', { name: `Beheer ${school}` }).click();
    await at.beheer.getByRole('menuitem', { name: action }).click();
    for (const step of then) await step(at.beheer);
  };
  const press = (name: string) => (page: Page) => page.getByRole('button', { name }).click();

  it('a maker sees on a map who would see it, and is asked twice about what cannot be taken back', async () => {
    await stage.world.ask([id]);
    await follow('anna');
    const { anna } = at;
    await anna.getByRole('button', { name: 'Ja, maar …' }).click();
    await anna.getByRole('radio', { name: /Iedereen, ook buiten het mbo/ }).check();
    await anna.getByRole('radio', { name: /Een Creative Commons-licentie/ }).check();
    await anna.getByRole('button', { name: 'Ja, deel dit zo' }).first().click();
    await anna.getByText('Een Creative Commons-licentie kun je niet terugnemen').waitFor();
    expect(await stage.world.consents('anna', 'REQUESTED')).toHaveLength(1);
    await anna.getByRole('button', { name: 'Nee, terug' }).click();
    await anna.getByRole('radio', { name: /Alle scholen, behalve/ }).check();
    await anna.getByRole('checkbox', { name: 'MBO Haven' }).check();
    await anna.getByText('3 van de 4 scholen').first().waitFor();
    expect(await anna.locator('svg.consent-map circle.in').count()).toBe(2); // beside their own school
    expect(await anna.locator('svg.consent-map path.out').count()).toBe(1);
    await sayYes(anna);
    await look('chris', 'dewi');
  }, 60_000);

  it('a maker who narrows closes the page of whom it leaves out', async () => {
    const [given] = await stage.world.consents('anna', 'GRANTED');
    await at.anna.goto(`/toestemming/wijzigen/${given!.id}`);
    await at.anna.getByRole('checkbox', { name: 'Vakcollege Kade' }).check();
    await at.anna.getByText('2 van de 4 scholen').first().waitFor();
    await at.anna
      .getByRole('button', { name: /^(Bewaar|Opslaan|Verander|Ja)/ })
      .first()
      .click();
    await cleared('dewi');
    await sees('chris');
  }, 60_000);

  it('a new maker takes it home until they say yes too', async () => {
    await stage.world.at.manon.ask('mutation ($id: ID!, $input: MaterialInput!) { updateMaterial(id: $id, input: $input) { id } }', {
      id,
      input: { makerIds: [stage.world.people.anna, stage.world.people.bram] },
    });
    await cleared('chris');
    await stage.world.ask([id]);
    await follow('bram');
    await at.bram.getByRole('button', { name: 'Ja, deel dit zo' }).first().click();
    await at.bram.getByRole('heading', { name: 'Er wacht geen vraag op jou' }).waitFor();
    await look('chris');
  }, 60_000);

  it('a school that stops sees nothing of others from then on, and all of it when it takes part again', async () => {
    await manage('Groen College Veld', 'Laat stoppen', press('Ja, deze school stopt'), (page) =>
      page.getByText('Groen College Veld doet niet meer mee').waitFor(),
    );
    await at.chris.getByRole('heading', { level: 1, name: TITLE }).waitFor({ state: 'detached' });
    await at.chris.goto(`/materiaal/${id}`);
    await at.chris.getByRole('heading', { name: /Deze pagina is er niet|Dit is er niet meer/ }).waitFor();
    await at.beheer.goto('/scholen');
    await stage.world.at.beheer.ask('mutation ($id: ID!) { setSchoolStatus(id: $id, status: MEMBER) { id } }', { id: stage.world.schools.veld });
    await look('chris');
  }, 60_000);

  it('two schools become one: who saw it still does, and who was left out still does not', async () => {
    await manage(
      'Groen College Veld',
      'Laat samengaan met een andere school',
      (page) => page.getByLabel('De school die blijft').selectOption({ label: 'Vakcollege Kade, Ergens' }),
      press('Ja, voeg ze samen'),
      (page) => page.getByText('Groen College Veld hoort nu bij Vakcollege Kade').waitFor(),
    );
    await look('chris');
    await at.dewi.goto(`/materiaal/${id}`);
    await at.dewi.getByRole('heading', { name: /Deze pagina is er niet|Dit is er niet meer/ }).waitFor();
  }, 60_000);

  it('a maker who stops closes every page', async () => {
    await at.bram.goto(`/materiaal/${id}`);
    await at.bram.getByRole('button', { name: 'Stoppen met delen' }).click();
    await cleared('chris');
  }, 60_000);
});
