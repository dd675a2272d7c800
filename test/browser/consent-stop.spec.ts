import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { openBrowser, pressesIn, WEB_DIR, windowOf } from '../support/browser.ts';
import { World } from '../support/world.ts';

describe('stopping is one press, as saying yes is', () => {
  let world: World;
  let browser: Browser;
  beforeAll(async () => {
    world = await World.open({ WEB_DIR });
    browser = await openBrowser();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await world?.stop();
  });

  it('is seen at once, closes the work, and a slip is taken back in the message or beside the work', async () => {
    const ids = [await world.publishPdf('Vijlen.', 'Vijlen met de hand'), await world.publishPdf('Slijpen.', 'Een beitel slijpen')];
    await world.ask(ids);
    const { page, faults } = await windowOf(browser, world.at.anna);
    const seen = () => Promise.all(ids.map((id) => world.at.chris.codeOf('query ($id: ID!) { material(id: $id) { id } }', { id })));
    await page.goto('/toestemming');
    const yes = page.getByRole('button', { name: 'Ja, deel dit zo' }).first();
    await yes.waitFor();
    const given = await pressesIn(page, async () => {
      await yes.click();
      await page.getByRole('heading', { name: 'Er wacht geen vraag op jou' }).waitFor();
    });
    expect(await seen()).toEqual([null, null]);

    const row = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: 'Vijlen met de hand' }) });
    const stopped = await pressesIn(page, async () => {
      await row.getByRole('button', { name: 'Stop met delen' }).click();
      await row.getByText('Teruggenomen').waitFor();
    });
    expect(stopped).toBeLessThanOrEqual(given);
    expect(await seen()).toEqual(['NOT_FOUND', null]);
    await row.getByRole('button', { name: 'Toch blijven delen' }).and(page.locator(':focus')).waitFor();
    expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);

    await page.getByRole('button', { name: 'Maak ongedaan' }).click();
    await row.getByText('Ja', { exact: true }).waitFor();
    expect(await seen()).toEqual([null, null]);

    // All at once, and the way back without the message.
    await page.getByRole('button', { name: 'Stop met alle 2 materialen die je deelt' }).click();
    const back = page.getByRole('button', { name: 'Toch alle 2 blijven delen' });
    await back.and(page.locator(':focus')).waitFor();
    expect(await seen()).toEqual(['NOT_FOUND', 'NOT_FOUND']);
    await back.click();
    await page.getByText('Je deelt 2 materialen weer').waitFor();
    expect(await page.getByText('Je bent gestopt').count()).toBe(0); // no longer so, and its way back is taken
    expect(await seen()).toEqual([null, null]);
    await page.getByRole('button', { name: 'Stop met alle 2 materialen die je deelt' }).click();
    await back.waitFor();
    await page.reload();
    await back.click();
    await page.getByRole('button', { name: 'Stop met alle 2 materialen die je deelt' }).waitFor();
    expect(await seen()).toEqual([null, null]);
    expect(faults).toEqual([]);
  });
});
