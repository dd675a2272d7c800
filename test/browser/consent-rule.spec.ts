import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { openBrowser, WEB_DIR, windowOf } from '../support/browser.ts';
import { World } from '../support/world.ts';

describe('a standing rule, in the browser', () => {
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

  it('is made with its schools in view, answers at once, is narrowed and stopped with what it shared', async () => {
    const { page, faults } = await windowOf(browser, world.at.anna);
    await page.goto('/toestemming/afspraken');
    await page.getByRole('button', { name: 'Maak een vaste afspraak' }).click();
    await page.getByText('Alle scholen, behalve …').click();
    await page.getByText('Vakcollege Kade').first().click();
    await page.getByText('3 van de 4 scholen').first().waitFor();
    expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    await page.getByRole('button', { name: 'Ja, dit is mijn afspraak' }).click();
    await page.getByText(/Nog niets gedeeld/).waitFor();

    const id = await world.publishPdf('Boren.', 'Boren in staal');
    await world.ask([id]);
    const seen = (who: 'chris' | 'dewi') => world.at[who].codeOf('query ($id: ID!) { material(id: $id) { id } }', { id });
    expect([await seen('chris'), await seen('dewi')]).toEqual([null, 'NOT_FOUND']);

    await page.reload();
    await page.getByText(/1 materiaal gedeeld/).waitFor();
    await page.getByRole('button', { name: 'Verander' }).click();
    await page.getByText('Sommige scholen').click();
    await page.getByText('MBO Haven').first().click();
    await page.getByRole('button', { name: 'Ja, dit is mijn afspraak' }).click();
    await page.getByText(/1 materiaal gedeeld/).waitFor();
    expect([await seen('chris'), await seen('dewi')]).toEqual(['NOT_FOUND', 'NOT_FOUND']);

    await page.goto(`/toestemming/logboek/${id}`);
    await page.getByText('Een vaste afspraak van anna zei ja.').first().waitFor();
    await page.goto('/toestemming/afspraken');
    await page.getByRole('button', { name: 'Stop de afspraak' }).click();
    await page.getByRole('button', { name: 'Stop ook met wat gedeeld is' }).click();
    await page.getByRole('button', { name: 'Maak een vaste afspraak' }).waitFor();
    expect(await world.at.mo.codeOf('query ($id: ID!) { material(id: $id) { id } }', { id })).toBe('NOT_FOUND');
    expect(faults).toEqual([]);
  }, 120_000);
});
