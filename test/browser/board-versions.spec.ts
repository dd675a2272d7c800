import { readFile } from 'node:fs/promises';
import { violationsIn } from '../support/browser.ts';
import { WorldStage } from '../support/stage.ts';

const PHONE = { width: 360, height: 780 };

describe('a work whose newest version waits while the older one is shared', () => {
  const stage = new WorldStage();

  it('is told right on the board, in its spreadsheet, where makers are asked, and to the makers', async () => {
    const { world } = stage;
    const id = await world.publishPdf('Wacht zes tellen.', 'Luisteren', ['anna', 'bram']);
    await world.ask([id], { versionPolicy: 'THIS' });
    await world.answer('anna', true);
    await world.answer('bram', true);
    await world.revise(id, 'nieuw.pdf', 'Iets heel anders over lassen.', { title: 'Luisteren' });

    const ask = await stage.open('manon', `/toestemming/vragen?ids=${id}`);
    await ask.getByText('zei ja over versie 1; krijgt een vraag over versie 2').first().waitFor();
    await ask.getByRole('button', { name: 'Verstuur 2 vragen' }).waitFor();
    await world.ask([id], { versionPolicy: 'THIS' });

    const maker = await stage.open('bram', '/toestemming');
    await maker.getByText('Je zei eerder ja over versie 1').first().waitFor();
    await maker.getByText('Deze vraag gaat over versie 2.').first().waitFor();
    expect(await violationsIn(maker)).toEqual([]);
    await world.answer('bram', false);

    const board = await stage.open('manon', '/toestemming/bord');
    await board.getByRole('heading', { name: '1 van de 1 materiaal is gedeeld met andere scholen' }).waitFor();
    await board.getByText('versie 1 gedeeld; versie 2: nee').waitFor();
    await board.getByText('zien versie 1; versie 2 blijft op je school').waitFor();
    for (const tile of ['gedeeld met andere scholen', 'alleen in een oudere versie gedeeld', 'kreeg een nee']) {
      await board.getByRole('button', { name: `1 ${tile}`, exact: true }).click();
      await board.getByRole('link', { name: 'Luisteren', exact: true }).waitFor();
    }
    expect(await violationsIn(board)).toEqual([]);
    const [file] = await Promise.all([board.waitForEvent('download'), board.getByRole('link', { name: 'Download als CSV' }).click()]);
    const csv = await readFile(await file.path(), 'utf8');
    expect(csv).toMatch(/^Luisteren;2;ja;nee;.*;bram;nee;2;/m);
    expect(csv).toMatch(/^Luisteren;2;ja;nee;.*;1;.*;bram;ja;1;/m);

    // Anna goes on with the newest; until Bram does too, others go on with the older one.
    await world.answer('anna', true);
    const split = await stage.open('manon', '/toestemming/bord?status=ANSWERED_NO');
    await split.getByText('versie 1 gedeeld; versie 2: nee').waitFor();
    await split
      .getByRole('button', { name: /Kan weer op/ })
      .or(split.getByText(/Kan weer op/))
      .first()
      .waitFor();
    const again = await stage.open('manon', `/toestemming/vragen?ids=${id}`);
    await again.getByText('zei ja over versie 2; krijgt alleen een vraag als je nu meer vraagt').waitFor();
    await again.getByText(/zei ja over versie 1; vragen kan weer op/).waitFor();
    const mine = await stage.open('anna', '/toestemming');
    await mine.getByText('Eerder (1)').click();
    const log = await stage.open('manon', `/toestemming/logboek/${id}`);
    await log.getByText('Bram zei nee. (versie 2)').waitFor();

    await world.app.sql("UPDATE identity.person SET locale = 'en' WHERE id = $1", [world.people.manon]);
    const small = await stage.open('manon', `/toestemming/vragen?ids=${id}`, PHONE);
    await small.getByText(/said yes about version 1; asking is possible again on/).waitFor();
    expect(await small.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    const boardSmall = await stage.open('manon', '/toestemming/bord', PHONE);
    await boardSmall.getByText('version 1 shared; version 2: no').waitFor();
    expect(await boardSmall.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  }, 150_000);
});
