import { WorldStage } from '../support/stage.ts';

describe('an address that was typed by hand', () => {
  const stage = new WorldStage();
  beforeAll(() => stage.world.publishPdf('Wacht zes tellen.', 'Lassen voor beginners'), 60_000);
  const long = 'x'.repeat(600);

  it.each([
    ['/zoeken?school=roc-noord', 'Lassen voor beginners'],
    [`/zoeken?q=lassen&soort=onzin&hulpmiddel=1&niveau=${long}&school=roc-noord&school=1`, 'Lassen voor beginners'],
    ['/gesprekken?soort=toString', 'Waar praten collega’s over?'],
    ['/gesprekken?soort=tips&soort=vragen', 'Waar praten collega’s over?'],
    ['/hulpmiddelen?status=onzin&q=', 'Wat mag op jouw school?'],
    ['/toestemming/bord?school=onzin&status=nooit&maker=manon&leeftijd=oud', 'Lassen voor beginners'],
    ['/toestemming/bord?tekst=lassen&tekst=solderen&maker=a&maker=b', 'Lassen voor beginners'],
    [`/toestemming/bord?domein=${long}`, 'Niets gevonden met dit filter'],
    [`/mijn-materiaal?q=${long}&stand=onzin&van=onzin`, 'Geen titel met'],
    ['/toestemming/vragen?ids=onzin', 'Naar het bord'],
    ['/scholen?status=onzin', 'Scholen'],
    ['/school/roc-noord/bereik?school=onzin', 'Wie ziet ons werk'],
  ])(
    '%s shows what it can, and no fault',
    async (address, text) => {
      const page = await stage.open('manon', address);
      await page.locator('main').getByText(text).first().waitFor({ timeout: 15_000 });
      expect(await page.getByRole('alert').count()).toBe(0);
      expect(await page.getByText('lukt nu niet').count()).toBe(0);
    },
    60_000,
  );
});
