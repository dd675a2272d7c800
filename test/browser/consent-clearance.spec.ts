import { violationsIn } from '../support/browser.ts';
import { WorldStage } from '../support/stage.ts';

describe('clearance by the school, in the browser', () => {
  const stage = new WorldStage();

  it('keeps a work home whatever its maker said, lets it go again, and stands for a class', async () => {
    const id = await stage.world.publishPdf('Zorg.', 'Wassen zonder water');
    await stage.world.ask([id]);
    await stage.world.answer('anna', true);
    const seen = () => stage.world.sees('chris', id);
    expect(await seen()).toBe(true);

    const page = await stage.open('manon', '/toestemming/bord');
    await page.getByLabel('Kies dit ene').check();
    await page.getByRole('button', { name: 'Vrijgave (1)' }).click();
    await page.getByRole('button', { name: 'Houd dit materiaal binnen de school' }).click();
    await page.getByText('Dit materiaal blijft binnen de school.').waitFor();
    expect(await seen()).toBe(false);
    await page.getByRole('button', { name: 'Geef dit materiaal vrij' }).click();
    await page.getByText('De vrijgave geldt.').waitFor();
    expect(await seen()).toBe(true);

    await page.goto('/toestemming/vrijgave');
    await page.getByText('Nog een vaste vrijgave').click();
    const [everyone, some] = [/^Alle scholen Alle/, /^Sommige scholen/].map((name) => page.getByRole('radio', { name }));
    await some!.check();
    await page.getByText('Wie op twee scholen werkt').waitFor();
    await everyone!.check();
    expect(await violationsIn(page)).toEqual([]);
    await page.getByRole('button', { name: 'Geef vrij', exact: true }).click();
    await page.getByRole('heading', { name: 'Al het materiaal' }).waitFor();
    await page.getByRole('button', { name: 'Stop deze vrijgave' }).click();
    await page.getByText('Er is nog geen vaste vrijgave.').waitFor();
  }, 120_000);
});
