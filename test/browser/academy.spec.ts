import { readFile } from 'node:fs/promises';
import { WEB_DIR } from '../support/browser.ts';
import { OtherSystem } from '../support/academy.ts';
import { WorldStage } from '../support/stage.ts';
import { unzip } from '../support/zip.ts';

describe('a school takes along what it has', () => {
  const stage = new WorldStage();
  let bytes: Buffer;
  let work: string;
  beforeAll(async () => {
    work = await stage.world.publishPdf('Wacht zes tellen.', 'Lassen voor beginners');
    await stage.world.app.work();
  }, 120_000);

  it('as one file, made while the manager looks', async () => {
    const page = await stage.open('manon', '/mijn-school');
    await page.getByRole('link', { name: 'Meenemen' }).click();
    await page.getByRole('heading', { name: 'Alles van ROC Noord meenemen' }).waitFor();
    await page.getByRole('button', { name: 'Maak het bestand' }).click();
    const link = page.getByRole('link', { name: /^Download het bestand van/ });
    await link.waitFor();
    expect(await page.getByRole('table').innerText()).toMatch(/1 materiaal, 2 bestanden/);
    const [got] = await Promise.all([page.waitForEvent('download'), link.click()]);
    expect(got.suggestedFilename()).toMatch(/^roc-noord-\d{4}-\d\d-\d\d\.zip$/);
    bytes = await readFile(await got.path());
    expect([...(await unzip(bytes)).keys()]).toContain('manifest.json');
  }, 60_000);

  it('and goes on elsewhere: an administrator there looks at what was found, compares the fingerprint, and lets it in', async () => {
    const other = await OtherSystem.open(await stage.world.app.sql('SELECT id, slug, name FROM identity.institution'), { WEB_DIR });
    await other.app.work();
    try {
      const page = await stage.windowOf(other.beheer, '/beheer/academies');
      await page.getByLabel('Kies de zip').setInputFiles({ name: 'roc-noord.zip', mimeType: 'application/zip', buffer: bytes });
      await page.getByRole('heading', { name: 'De academie van ROC Noord' }).waitFor();
      await page.getByText('Materiaal: 1 nieuw').waitFor();
      const key = page.getByLabel('Vingerafdruk van het andere systeem');
      await key.fill('een andere');
      await page.getByRole('button', { name: 'Lees de academie in' }).click();
      await page.getByText('Dit is de vingerafdruk van een ander systeem.').waitFor();
      await key.fill((await stage.world.at.manon.ask<{ ledgerKey: string }>('{ ledgerKey }')).ledgerKey);
      await page.getByRole('button', { name: 'Lees de academie in' }).click();
      await page.getByText('De academie staat hier').waitFor();
      await page.getByText('Materiaal: 1 ingelezen').waitFor();

      await page.goto('/beheer/academies');
      await page.getByLabel('Kies de zip').setInputFiles({ name: 'roc-noord.zip', mimeType: 'application/zip', buffer: bytes });
      await page.getByText('Er is niets om in te lezen.').waitFor();
      expect([await key.count(), await page.getByRole('button', { name: 'Lees de academie in' }).count()]).toEqual([0, 0]);
      await page.getByRole('button', { name: 'Gooi weg' }).click();
      await page.getByText('Gestopt, de zip is weg').waitFor();
      await page.getByRole('link', { name: 'Alle academies die ingelezen zijn' }).click();
      await page.getByRole('listitem').filter({ hasText: 'Gestopt, de zip is weg' }).waitFor();

      const bram = await other.account({ name: 'bram', email: 'bram@school.example' }, stage.world.schools.noord, ['teacher']);
      const colleague = await stage.windowOf(bram, `/materiaal/${work}`);
      await colleague.getByRole('heading', { name: 'Lassen voor beginners' }).waitFor();
    } finally {
      await other.app.stop();
    }
  }, 90_000);

  it('but not by whoever does not manage it', async () => {
    const page = await stage.open('anna', '/school/roc-noord/export');
    await page.getByRole('heading', { name: 'Dit is voor de beheerder van deze school' }).waitFor();
  }, 60_000);
});
