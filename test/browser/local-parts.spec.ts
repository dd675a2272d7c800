import { violationsIn } from '../support/browser.ts';
import { WorldStage } from '../support/stage.ts';

describe('what of a work is about one school', () => {
  const stage = new WorldStage();

  it('stays there, and each school fills in its own', async () => {
    const id = await stage.world.publishPdf('Wacht zes tellen.', 'Lassen voor beginners');
    await stage.world.ask([id], { versionPolicy: 'ALL' });
    await stage.world.answer('anna', true);
    const { material } = await stage.world.at.anna.ask<{ material: { files: { id: string }[] } }>('query ($id: ID!) { material(id: $id) { files { id } } }', {
      id,
    });
    await stage.world.revise(id, 'rooster.txt', Buffer.from('Dinsdag in B12.'), {}, [material.files[0]!.id]);

    const anna = await stage.open('anna', `/materiaal/${id}`);
    await anna.locator('li', { hasText: 'rooster.txt' }).getByRole('button', { name: 'Houd op de eigen school' }).click();
    await anna.getByText('Andere scholen zien dit bestand niet meer.').waitFor();
    await anna.locator('summary', { hasText: 'Nieuwe plek' }).click();
    await anna.getByLabel('Wat vult elke school zelf in?').fill('Rooster en lokaal');
    await anna.getByRole('button', { name: 'Nieuwe plek' }).click();
    await anna.getByRole('heading', { name: 'Rooster en lokaal' }).waitFor();
    expect(await violationsIn(anna)).toEqual([]);

    const chris = await stage.open('chris', `/materiaal/${id}`);
    await chris.getByText('De school van dit materiaal heeft er een eigen bestand bij.').waitFor();
    expect(await chris.locator('main').innerText()).not.toContain('rooster.txt');
    await chris.getByRole('button', { name: 'Vul in voor je eigen school' }).click();
    await chris.getByLabel('Rooster en lokaal, op je eigen school').fill('Donderdag in de kas.');
    await chris.getByRole('button', { name: 'Bewaar', exact: true }).click();
    await chris.getByText('Donderdag in de kas.').waitFor();
    expect(await violationsIn(chris)).toEqual([]);
    await anna.reload();
    await anna.getByRole('heading', { name: 'Rooster en lokaal' }).waitFor();
    expect(await anna.locator('main').innerText()).not.toContain('Donderdag in de kas.');
  }, 120_000);
});
