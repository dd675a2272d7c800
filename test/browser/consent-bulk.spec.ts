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
    const [file] = await Promise.all([manager.waitForEvent('download'), manager.getByRole('button', { name: /csv|spreadsheet|download/i }).click()]);
    expect(file.suggestedFilename()).toMatch(/\.csv$/);
  }, 120_000);
});
