import { violationsIn } from '../support/browser.ts';
import { WorldStage } from '../support/stage.ts';

/** What administrators and moderators do on their pages, and what others see of it. */
describe('administrators and moderators', () => {
  const stage = new WorldStage();

  it('an administrator suspends someone, lets them back in, and reads both in the log', async () => {
    const page = await stage.open('beheer', '/beheer/mensen');
    await page.getByLabel('Zoek op naam of e-mailadres').fill('dewi');
    await page.getByRole('button', { name: 'Zet stil: dewi' }).click();
    await page.getByLabel('Waarom?').fill('Verkocht adressen.');
    expect(await violationsIn(page)).toEqual([]);
    await page.getByRole('button', { name: 'Zet het account stil' }).click();
    await page.getByRole('row', { name: /dewi/ }).getByText('Staat stil').waitFor();
    await page.getByRole('button', { name: 'Laat weer toe: dewi' }).click();
    await page.getByLabel('Waarom?').fill('Het was een misverstand.');
    await page.getByRole('dialog').getByRole('button', { name: 'Laat weer toe' }).click();
    await page.getByRole('row', { name: /dewi/ }).getByText('Werkt').waitFor();
    await page.getByRole('link', { name: 'Logboek' }).first().click();
    await page.getByRole('row', { name: /Zette een account stil.*dewi.*Verkocht adressen.*beheer/ }).waitFor();
    expect(await violationsIn(page)).toEqual([]);
  });

  it('an administrator merges two schools', async () => {
    const page = await stage.open('beheer', '/scholen');
    await page.getByRole('button', { name: 'Beheer Groen College Veld' }).click();
    await page.getByRole('menuitem', { name: 'Laat samengaan met een andere school' }).click();
    await page.getByLabel('De school die blijft').selectOption({ label: 'Vakcollege Kade, Ergens' });
    expect(await violationsIn(page)).toEqual([]);
    await page.getByRole('button', { name: 'Ja, voeg ze samen' }).click();
    await page.getByText('Groen College Veld hoort nu bij Vakcollege Kade').waitFor();
    await page.goto('/school/groen-college-veld');
    await page.getByText('Deze school ging samen met').waitFor();
    expect(await stage.world.app.sql('SELECT status FROM identity.institution WHERE id = $1', [stage.world.schools.veld])).toEqual([{ status: 'merged' }]);
  });

  it('a moderator locks a conversation, and the field to write in goes from the other screen', async () => {
    const { contribute } = await stage.world.at.chris.ask<{ contribute: { thread: { id: string } } }>(
      'mutation { contribute(input: { kind: QUESTION, title: "Wie heeft een toets?", body: "Voor rekenen." }) { thread { id } } }',
    );
    const address = `/gesprek/${contribute.thread.id}`;
    const [moderator, teacher] = [await stage.open('mo', address), await stage.open('chris', address)];
    const field = teacher.getByRole('textbox').first();
    await field.waitFor();
    await moderator.getByRole('button', { name: 'Zet dit gesprek op slot' }).click();
    await moderator.getByLabel('Welke regel?').selectOption('unkind');
    expect(await violationsIn(moderator)).toEqual([]);
    await moderator.getByRole('button', { name: 'Zet op slot en stuur de brief' }).click();
    await teacher.getByText('Niemand kan er nu iets bij schrijven.').waitFor();
    await field.waitFor({ state: 'detached' });
    await teacher.getByText('Huisregel 2: praat als collega’s').waitFor();
    expect(await violationsIn(teacher)).toEqual([]);
    await moderator.getByRole('button', { name: 'Haal het van het slot' }).click();
    await moderator.getByLabel('Waarom kan het weer open?').fill('Iedereen is afgekoeld.');
    await moderator.getByRole('button', { name: 'Haal van het slot' }).click();
    await field.waitFor();
  });
});
