import { pressesIn, violationsIn } from '../support/browser.ts';
import { WorldStage } from '../support/stage.ts';

describe('a standing rule, in the browser', () => {
  const stage = new WorldStage();

  it('is made with its schools in view, answers at once, is narrowed and stopped with what it shared', async () => {
    const page = await stage.open('anna', '/toestemming/afspraken');
    await page.getByRole('button', { name: 'Maak een vaste afspraak' }).click();
    await page.getByText('Alle scholen, behalve …').click();
    await page.getByText('Vakcollege Kade').first().click();
    await page.getByText('3 van de 4 scholen').first().waitFor();
    await page.getByText('Wie op twee scholen werkt, ziet het als één van die scholen het ziet.').waitFor();
    expect(await violationsIn(page)).toEqual([]);
    const given = await pressesIn(page, async () => {
      await page.getByRole('button', { name: 'Ja, dit is mijn afspraak' }).click();
      await page.getByText(/Nog niets gedeeld/).waitFor();
    });

    const id = await stage.world.publishPdf('Boren.', 'Boren in staal');
    await stage.world.ask([id]);
    const seen = () => Promise.all((['chris', 'dewi', 'mo'] as const).map((who) => stage.world.sees(who, id)));
    expect(await seen()).toEqual([true, false, true]);

    await page.reload();
    await page.getByText(/1 materiaal gedeeld/).waitFor();
    await page.getByRole('button', { name: 'Verander' }).click();
    await page.getByText('Sommige scholen').click();
    await page.getByText('MBO Haven').first().click();
    await page.getByRole('button', { name: 'Ja, dit is mijn afspraak' }).click();
    await page.getByText(/1 materiaal gedeeld/).waitFor();
    expect(await seen()).toEqual([false, false, true]);

    await page.goto(`/toestemming/logboek/${id}`);
    await page.getByText('Een vaste afspraak van anna zei ja.').first().waitFor();
    await page.goto('/toestemming/afspraken');
    const stop = page.getByRole('button', { name: 'Stop, en ook met het materiaal dat gedeeld is' });
    const back = page.getByRole('button', { name: 'Toch houden' });
    const stopped = await pressesIn(page, async () => {
      await stop.click();
      await back.and(page.locator(':focus')).waitFor();
    });
    expect(stopped).toBeLessThanOrEqual(given);
    expect(await seen()).toEqual([false, false, false]);
    expect(await violationsIn(page)).toEqual([]);

    // A slip is taken back in the message, or in its place, also later.
    await page.getByRole('button', { name: 'Maak ongedaan' }).click();
    await page.getByText(/1 materiaal gedeeld/).waitFor();
    expect(await seen()).toEqual([false, false, true]);
    await stop.click();
    await back.waitFor();
    await page.reload();
    await back.click();
    await page.getByText(/1 materiaal gedeeld/).waitFor();
    expect(await page.getByText('Je afspraak en het delen zijn gestopt').count()).toBe(0);
    expect(await seen()).toEqual([false, false, true]);

    // Only the rule, and what is shared stays.
    await page.getByRole('button', { name: 'Stop de afspraak' }).click();
    await page.getByRole('button', { name: 'Maak een vaste afspraak' }).waitFor();
    expect(await seen()).toEqual([false, false, true]);
    await page.goto('/instellingen/logboek');
    await page
      .getByText(/Je stopte een vaste afspraak/)
      .first()
      .waitFor();
  }, 120_000);

  it('is stopped with one press on a phone in English', async () => {
    await stage.world.at.bram.ask('mutation ($id: ID!, $terms: TermsInput!) { setStandingRule(schoolId: $id, terms: $terms) { id } }', {
      id: stage.world.schools.noord,
      terms: { scope: { mode: 'ALL', schoolIds: [], futureMembers: false }, licence: 'adapt', attribution: 'FULL' },
    });
    await stage.world.app.sql("UPDATE identity.person SET locale = 'en' WHERE id = $1", [stage.world.people.bram]);
    const page = await stage.open('bram', '/toestemming/afspraken', { width: 390, height: 844, locale: 'en-GB' });
    await page.getByRole('button', { name: 'Stop the rule' }).click();
    await page.getByText('You stopped this rule.', { exact: false }).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await page.getByRole('button', { name: 'Keep it after all' }).click();
    await page.getByRole('button', { name: 'Stop the rule' }).waitFor();
  });
});
