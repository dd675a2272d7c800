import type { Page } from 'playwright-core';
import { WorldStage } from '../support/stage.ts';

const TITLE = 'Solderen voor beginners';

/** Search lists, file links and forms are open at another school while the work goes out of sight. */
describe('what is open elsewhere follows, in the browser', () => {
  const stage = new WorldStage();
  let id: string;
  let file: string;
  let work: Page;
  let list: Page;

  beforeAll(async () => {
    id = await stage.world.publishPdf('Wacht zes tellen.', TITLE);
    const day = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10);
    await stage.world.ask([id], { until: day });
    await stage.world.answer('anna', true, { until: day });
    await stage.world.app.drainOutbox();
    const { material } = await stage.world.at.chris.ask<{ material: { files: { url: string }[] } }>(
      'query ($id: ID!) { material(id: $id) { files { url } } }',
      {
        id,
      },
    );
    file = material.files[0]!.url;
    work = await stage.open('chris');
    list = await stage.open('chris');
  }, 120_000);

  const fileStatus = async () => (await stage.world.at.chris.fetch(file)).status;
  const look = async (path: string) => {
    await work.goto(path);
    await work.getByRole('heading', { level: 1, name: TITLE }).waitFor();
    await list.goto(`/zoeken?q=${encodeURIComponent(TITLE)}`);
    await hit().waitFor();
    expect(await fileStatus()).toBe(200);
  };
  const hit = () => list.getByRole('link', { name: TITLE }).first();
  const gone = async () => {
    await work.getByRole('heading', { level: 1, name: TITLE }).waitFor({ state: 'detached' });
    expect(await fileStatus()).toBe(404);
    await hit().waitFor({ state: 'detached' });
  };

  it('when the last day ends', async () => {
    await look(`/materiaal/${id}`);
    const { app } = stage.world;
    const past = "date_trunc('milliseconds', now() - interval '1 second')";
    for (const table of ['consent', 'clearance']) await app.sql(`UPDATE consent.${table} SET until = ${past} WHERE subject_id = $1`, [id]);
    await app.sql("UPDATE consent.consent SET terms = jsonb_set(terms, '{until}', to_jsonb(until)) WHERE subject_id = $1", [id]);
    await app.sql(`UPDATE catalog.version SET shared_until = ${past} WHERE material_id = $1`, [id]);
    await app.sql(`UPDATE search.document SET shared_until = ${past} WHERE fold_id = $1`, [id]);
    expect(await fileStatus()).toBe(404); // needs no job
    await app.sql("SELECT platform.add_job('consent.sweep', '{}'::json, NULL, NULL)"); // as it is put down for the instant of each end
    await app.drainOutbox();
    await gone();
    await work.getByRole('heading', { name: 'Dit wordt niet meer met jou gedeeld' }).waitFor();
  }, 90_000);

  it('when a maker who was needed stops, and to who was writing about it', async () => {
    await stage.world.ask([id]);
    await stage.world.answer('anna', true);
    await stage.world.app.drainOutbox();
    await look(`/materiaal/${id}`);
    const form = await stage.open('chris', `/delen/beoordeling/${id}`);
    await form.getByRole('heading', { level: 1, name: TITLE }).waitFor();
    await form.getByLabel('Wat vond je ervan').or(form.locator('textarea')).first().fill('Mijn leerlingen wachtten tien tellen.');
    await stage.world.withdraw('anna');
    await gone();
    await form.getByRole('heading', { level: 1, name: 'Deze pagina is er niet' }).waitFor();
    expect(await form.content()).not.toContain(TITLE);
  }, 90_000);
});
