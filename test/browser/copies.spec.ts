import { violationsIn } from '../support/browser.ts';
import { sayYes, WorldStage } from '../support/stage.ts';

describe('a work that is adapted elsewhere', () => {
  const stage = new WorldStage({ mail: true });

  it('is taken over in one press, names its makers, and says what may stay when the original stops', async () => {
    const id = await stage.world.publishPdf('Wacht zes tellen.', 'Lassen voor beginners');
    await stage.world.ask([id]);
    const maker = await stage.follow('anna');
    await sayYes(maker);

    const chris = await stage.open('chris', `/materiaal/${id}`);
    await chris.getByRole('button', { name: 'Pas aan voor je eigen school' }).click();
    await chris.waitForURL(/\/bewerken$/);
    const copy = new URL(chris.url()).pathname.replace('/bewerken', '');
    await chris
      .getByRole('button', { name: 'Zet online op je school' })
      .or(chris.getByRole('button', { name: /online/ }))
      .first()
      .click();
    await chris.waitForURL((url) => url.pathname === copy);
    await chris.getByText('Bewerkt naar').waitFor();
    expect(await chris.locator('main').innerText()).toMatch(/Bewerkt naar Lassen voor beginners van anna, .*ROC Noord/s);
    expect(await violationsIn(chris)).toEqual([]);

    const anna = await stage.open('anna', `/materiaal/${id}`);
    await anna.getByRole('heading', { name: 'Dit is één keer bewerkt' }).waitFor();
    await stage.world.withdraw('anna');
    await chris.reload();
    await chris.getByText('Het origineel wordt niet meer gedeeld').waitFor();
    await chris.goto('/');
    await chris.getByText('Lassen voor beginners wordt niet meer gedeeld').waitFor();
  }, 120_000);

  it('names everyone it goes back to when it is adapted once more; each maker sees the whole family', async () => {
    const { world } = stage;
    const open = { scope: { mode: 'PUBLIC', schoolIds: [], futureMembers: true }, licence: 'cc-by', confirmCreativeCommons: true };
    await world.app.sql("UPDATE identity.membership SET roles = '{teacher,manager}' WHERE person_id = $1", [world.people.chris]);
    const first = await world.publishPdf('Wacht zeven tellen.', 'Solderen');
    await world.ask([first], open);
    await world.answer('anna', true, open);
    const chris = await world.signIn('chris');
    const { adaptMaterial } = await chris.ask<{ adaptMaterial: { id: string } }>(
      'mutation ($id: ID!, $schoolId: ID!) { adaptMaterial(id: $id, schoolId: $schoolId) { id } }',
      { id: first, schoolId: world.schools.veld },
    );
    await chris.ask('mutation ($ids: [ID!]!) { publishMaterials(ids: $ids) { id } }', { ids: [adaptMaterial.id] });
    await chris.ask('mutation ($ids: [ID!]!, $terms: TermsInput!) { requestConsent(materialIds: $ids, terms: $terms) { requested } }', {
      ids: [adaptMaterial.id],
      terms: world.terms(open),
    });
    await world.answer('chris', true, open);
    await world.app.drainOutbox();

    const dewi = await stage.open('dewi', `/materiaal/${adaptMaterial.id}`);
    await dewi.getByRole('button', { name: 'Pas aan voor je eigen school' }).click();
    await dewi.waitForURL(/\/bewerken$/);
    await dewi.goto(dewi.url().replace('/bewerken', ''));
    await dewi.getByText('Dat is bewerkt naar').waitFor();
    const text = await dewi.locator('main').innerText();
    expect(text).toMatch(/Bewerkt naar Solderen van chris, .*Groen College Veld/s);
    expect(text).toMatch(/Dat is bewerkt naar Solderen van anna, .*ROC Noord/s);
    expect(text).toContain('Noem ook chris en anna');
    expect(await violationsIn(dewi)).toEqual([]);

    const anna = await stage.open('anna', `/materiaal/${first}`);
    await anna.getByRole('heading', { name: 'Dit is 2 keer bewerkt' }).waitFor();
    await anna.getByText('een bewerking van een bewerking').waitFor();
    expect(await anna.getByText('Lijkt op').count()).toBe(0);
    expect(await violationsIn(anna)).toEqual([]);
    await anna.goto('/');
    await anna.getByText('Ze bewerkten een bewerking van Solderen').waitFor();
  }, 120_000);

  it('says to who downloaded it, and to nobody else, that it stopped and what they may keep', async () => {
    const { world } = stage;
    const id = await world.publishPdf('Wacht acht tellen.', 'Frezen voor gevorderden');
    await world.ask([id]);
    await world.answer('anna', true);
    await world.app.drainOutbox();
    const dewi = await stage.open('dewi', `/materiaal/${id}`);
    const download = dewi.waitForEvent('download');
    await dewi.getByRole('link', { name: /Download/ }).click();
    await (await download).path();
    await world.withdraw('anna');

    await dewi.goto('/');
    await dewi.getByRole('link', { name: 'Frezen voor gevorderden wordt niet meer gedeeld' }).click();
    await dewi.getByRole('heading', { name: 'Dit wordt niet meer met jou gedeeld', level: 1 }).waitFor();
    const text = await dewi.locator('main').innerText();
    expect(text).toMatch(/Frezen voor gevorderden zie je niet meer sinds/);
    expect(text).toContain('Geef het niet door');
    expect(text).not.toContain('anna');
    expect(await violationsIn(dewi)).toEqual([]);

    const mo = await stage.open('mo', `/materiaal/${id}`);
    await mo.getByRole('heading', { name: 'Deze pagina is er niet' }).waitFor();
    expect(await mo.locator('main').innerText()).not.toContain('Frezen');
  }, 120_000);
});
