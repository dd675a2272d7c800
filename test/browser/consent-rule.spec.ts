import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { openBrowser, pressesIn, WEB_DIR, windowOf } from '../support/browser.ts';
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
    expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id: fault, nodes }) => `${fault}: ${nodes[0]?.html}`)).toEqual([]);
    const given = await pressesIn(page, async () => {
      await page.getByRole('button', { name: 'Ja, dit is mijn afspraak' }).click();
      await page.getByText(/Nog niets gedeeld/).waitFor();
    });

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
    const seenByMo = () => world.at.mo.codeOf('query ($id: ID!) { material(id: $id) { id } }', { id });
    const stop = page.getByRole('button', { name: 'Stop, en ook met het materiaal dat gedeeld is' });
    const back = page.getByRole('button', { name: 'Toch houden' });
    const stopped = await pressesIn(page, async () => {
      await stop.click();
      await back.and(page.locator(':focus')).waitFor();
    });
    expect(stopped).toBeLessThanOrEqual(given);
    expect(await seenByMo()).toBe('NOT_FOUND');
    expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id: fault, nodes }) => `${fault}: ${nodes[0]?.html}`)).toEqual([]);

    // A slip is taken back in the message, or in its place, also later.
    await page.getByRole('button', { name: 'Maak ongedaan' }).click();
    await page.getByText(/1 materiaal gedeeld/).waitFor();
    expect(await seenByMo()).toBe(null);
    await stop.click();
    await back.waitFor();
    await page.reload();
    await back.click();
    await page.getByText(/1 materiaal gedeeld/).waitFor();
    expect(await page.getByText('Je afspraak en het delen zijn gestopt').count()).toBe(0);
    expect(await seenByMo()).toBe(null);

    // Only the rule, and what is shared stays.
    await page.getByRole('button', { name: 'Stop de afspraak' }).click();
    await page.getByRole('button', { name: 'Maak een vaste afspraak' }).waitFor();
    expect(await seenByMo()).toBe(null);
    await page.goto('/instellingen/logboek');
    await page
      .getByText(/Je stopte een vaste afspraak/)
      .first()
      .waitFor();
    expect(faults).toEqual([]);
  }, 120_000);

  it('is stopped with one press on a phone in English', async () => {
    await world.at.bram.ask('mutation ($id: ID!, $terms: TermsInput!) { setStandingRule(schoolId: $id, terms: $terms) { id } }', {
      id: world.schools.noord,
      terms: { scope: { mode: 'ALL', schoolIds: [], futureMembers: false }, licence: 'adapt', attribution: 'FULL' },
    });
    await world.app.sql("UPDATE identity.person SET locale = 'en' WHERE id = $1", [world.people.bram]);
    const { page, faults } = await windowOf(browser, world.at.bram, { width: 390, height: 844, locale: 'en-GB' });
    await page.goto('/toestemming/afspraken');
    await page.getByRole('button', { name: 'Stop the rule' }).click();
    await page.getByText('You stopped this rule.', { exact: false }).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await page.getByRole('button', { name: 'Keep it after all' }).click();
    await page.getByRole('button', { name: 'Stop the rule' }).waitFor();
    expect(faults).toEqual([]);
  });
});
