import { readFile } from 'node:fs/promises';
import { sayYes, WorldStage } from '../support/stage.ts';

describe('an academy asks in bulk, in the browser', () => {
  const stage = new WorldStage({ mail: true });

  it('chooses by maker, sees what is asked of whom, and each maker gets one message and answers all at once', async () => {
    await stage.world.publishPdf('Een.', 'Lassen voor beginners', ['anna']);
    await stage.world.publishPdf('Twee.', 'Lassen voor gevorderden', ['anna', 'bram']);
    await stage.world.publishPdf('Drie.', 'Draaien', ['bram']);
    const manager = await stage.open('manon', '/toestemming/bord');
    await manager.getByRole('combobox', { name: 'Maker' }).selectOption({ label: 'anna' });
    await manager.getByText('2 van de 3').waitFor();
    await manager.getByLabel(/^Kies alle 2/).check();
    await manager.getByRole('button', { name: 'Vraag toestemming (2)' }).click();
    await manager.getByRole('heading', { name: /2/, level: 1 }).waitFor();
    await manager.getByText('bram').first().waitFor();
    await manager.getByRole('button', { name: /^Verstuur/ }).click();
    await manager.getByRole('link', { name: 'Naar het bord' }).waitFor();
    await stage.world.app.drainOutbox();
    expect([stage.box.textsFor('anna@school.example').length, stage.box.textsFor('bram@school.example').length]).toEqual([1, 1]);
    expect(stage.box.textsFor('anna@school.example')[0]).toMatch(/Lassen voor (beginners|gevorderden)[\s\S]*Lassen voor (beginners|gevorderden)/);

    const author = await stage.open('anna', stage.box.linkFor('anna@school.example').pathname);
    await author.getByRole('heading', { name: 'Lassen voor beginners' }).waitFor();
    await sayYes(author);
    expect((await stage.world.consents('anna', 'GRANTED')).length).toBe(2);

    await manager.goto('/toestemming/bord');
    const [file] = await Promise.all([manager.waitForEvent('download'), manager.getByRole('link', { name: 'Download als CSV' }).click()]);
    expect(file.suggestedFilename()).toMatch(/\.csv$/);
    const lines = (await readFile(await file.path(), 'utf8')).trim().split('\r\n');
    expect(lines.length).toBe(5); // one work has two makers
    expect(lines.filter((line) => line.includes(';anna;')).length).toBe(2);
  }, 120_000);

  it('finds by title or maker, on a phone and in English, and the file holds what the filter lets through', async () => {
    await stage.world.app.sql("UPDATE identity.person SET locale = 'en' WHERE id = $1", [stage.world.people.manon]);
    const page = await stage.open('manon', '/toestemming/bord', { width: 390, height: 844 });
    await page.getByRole('searchbox', { name: 'Search by title or maker' }).fill('draaien bram');
    await page.getByText('1 of 3 materials', { exact: true }).waitFor();
    expect(await page.getByRole('link', { name: 'Lassen voor beginners' }).count()).toBe(0);
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Download as CSV' }).click()]);
    expect((await readFile(await file.path(), 'utf8')).trim().split('\r\n').length).toBe(2);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await page.getByRole('searchbox', { name: 'Search by title or maker' }).fill('nergens');
    await page.getByText('Nothing found with this filter').waitFor();
    await page.getByRole('button', { name: 'Show everything' }).click();
    await page.getByText('Lassen voor gevorderden').first().waitFor();
  }, 120_000);
});
