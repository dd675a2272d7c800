import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { openBrowser, WEB_DIR, windowOf } from '../support/browser.ts';
import { World } from '../support/world.ts';

describe('clearance by the school, in the browser', () => {
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

  it('keeps a work home whatever its maker said, lets it go again, and stands for a class', async () => {
    const id = await world.publishPdf('Zorg.', 'Wassen zonder water');
    await world.ask([id]);
    await world.answer('anna', true);
    const seen = () => world.at.chris.codeOf('query ($id: ID!) { material(id: $id) { id } }', { id });
    expect(await seen()).toBeNull();

    const { page, faults } = await windowOf(browser, world.at.manon);
    await page.goto('/toestemming/bord');
    await page.getByLabel('Kies alle 1').check();
    await page.getByRole('button', { name: 'Vrijgave (1)' }).click();
    await page.getByRole('button', { name: 'Houd dit materiaal binnen de school' }).click();
    await page.getByText('Dit materiaal blijft binnen de school.').waitFor();
    expect(await seen()).toBe('NOT_FOUND');
    await page.getByRole('button', { name: 'Geef dit materiaal vrij' }).click();
    await page.getByText('De vrijgave geldt.').waitFor();
    expect(await seen()).toBeNull();

    await page.goto('/toestemming/vrijgave');
    await page.getByText('Nog een vaste vrijgave').click();
    expect((await new AxeBuilder({ page }).analyze()).violations.map((one) => `${one.id}: ${one.nodes[0]?.html}`)).toEqual([]);
    await page.getByRole('button', { name: 'Geef vrij', exact: true }).click();
    await page.getByRole('heading', { name: 'Al het materiaal' }).waitFor();
    await page.getByRole('button', { name: 'Stop deze vrijgave' }).click();
    await page.getByText('Er is nog geen vaste vrijgave.').waitFor();
    expect(faults).toEqual([]);
  }, 120_000);
});
