import { pressesIn, violationsIn } from '../support/browser.ts';
import { WorldStage } from '../support/stage.ts';

describe('stopping is one press, as saying yes is', () => {
  const stage = new WorldStage();

  it('is seen at once, closes the work, and a slip is taken back in the message or beside the work', async () => {
    const ids = [await stage.world.publishPdf('Vijlen.', 'Vijlen met de hand'), await stage.world.publishPdf('Slijpen.', 'Een beitel slijpen')];
    await stage.world.ask(ids);
    const page = await stage.open('anna', '/toestemming');
    const seen = () => Promise.all(ids.map((id) => stage.world.sees('chris', id)));
    const yes = page.getByRole('button', { name: 'Ja, deel dit zo' }).first();
    await yes.waitFor();
    const given = await pressesIn(page, async () => {
      await yes.click();
      await page.getByRole('heading', { name: 'Er wacht geen vraag op jou' }).waitFor();
    });
    expect(await seen()).toEqual([true, true]);

    const row = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: 'Vijlen met de hand' }) });
    const stopped = await pressesIn(page, async () => {
      await row.getByRole('button', { name: 'Stop met delen' }).click();
      await row.getByText('Teruggenomen').waitFor();
    });
    expect(stopped).toBeLessThanOrEqual(given);
    expect(await seen()).toEqual([false, true]);
    await row.getByRole('button', { name: 'Toch blijven delen' }).and(page.locator(':focus')).waitFor();
    expect(await violationsIn(page)).toEqual([]);

    await page.getByRole('button', { name: 'Maak ongedaan' }).click();
    await row.getByRole('button', { name: 'Stop met delen' }).and(page.locator(':focus')).waitFor();
    await row.getByText('Ja', { exact: true }).waitFor();
    expect(await seen()).toEqual([true, true]);

    // All at once, and the way back without the message.
    await page.getByRole('button', { name: 'Stop met alle 2 materialen die je deelt' }).click();
    const back = page.getByRole('button', { name: 'Toch alle 2 blijven delen' });
    await back.and(page.locator(':focus')).waitFor();
    expect(await seen()).toEqual([false, false]);
    await back.click();
    await page.getByText('Je deelt 2 materialen weer').waitFor();
    expect(await page.getByText('Je bent gestopt').count()).toBe(0); // no longer so, and its way back is taken
    expect(await seen()).toEqual([true, true]);
    await page.getByRole('button', { name: 'Stop met alle 2 materialen die je deelt' }).click();
    await back.waitFor();
    await page.reload();
    await back.click();
    await page.getByRole('button', { name: 'Stop met alle 2 materialen die je deelt' }).waitFor();
    expect(await seen()).toEqual([true, true]);
  });
});
