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
});
