import type { Page, Request } from 'playwright-core';
import { WorldStage } from '../support/stage.ts';

const asksWho = (request: Request): boolean => /"(operationName|name)":"Me"|query Me\b/.test(request.postData() ?? '');

describe('what is typed in the first instant stays', () => {
  const stage = new WorldStage();
  let id: string;
  beforeAll(async () => {
    id = await stage.world.publishPdf('Wacht zes tellen.', 'Wachten', ['bram']);
  }, 120_000);

  /** A window in which whatever fits waits until it is let go. */
  const held = async (fits: string | RegExp, isHeld: (request: Request) => boolean = () => true): Promise<{ page: Page; letGo: () => void }> => {
    const page = await stage.open('manon');
    let letGo = () => {};
    const gate = new Promise<void>((open) => (letGo = open));
    await page.route(fits, async (route) => {
      if (isHeld(route.request())) await gate;
      await route.continue();
    });
    return { page, letGo };
  };

  it.each([1, 2, 3, 4, 5])('in a field whose list is still loading, which then goes on under the hands (%i)', async (round) => {
    const { page, letGo } = await held(/combo-box-widget/);
    await page.goto(`/materiaal/${id}/bewerken`);
    const field = page.getByLabel('Zoek een collega');
    const name = 'anna';
    await field.pressSequentially(name.slice(0, round - 1));
    await field.focus();
    letGo();
    await page.keyboard.type(name.slice(round - 1), { delay: 30 });
    await page.getByRole('option', { name: 'anna' }).click();
    await page.getByRole('button', { name: /anna/ }).waitFor();
  });

  it('in a form that stood there before we knew who reads, and it is kept as theirs', async () => {
    const { page, letGo } = await held('**/graphql', asksWho);
    await page.goto(`/materiaal/${id}/bewerken`);
    const title = page.getByRole('textbox', { name: 'Titel' });
    await title.fill('Wachten, en dan vragen');
    letGo();
    await page
      .getByText(/bewaard/i)
      .first()
      .waitFor();
    expect(await title.inputValue()).toBe('Wachten, en dan vragen');
    await page.reload();
    await page
      .getByText('Wachten, en dan vragen')
      .or(page.getByRole('textbox', { name: 'Titel' }))
      .first()
      .waitFor();
    expect(await page.getByRole('textbox', { name: 'Titel' }).inputValue()).toBe('Wachten, en dan vragen');
  });
});
