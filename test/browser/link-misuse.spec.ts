import { AnswerLinks } from '@deelgenoot/consent';
import { DAY } from '@deelgenoot/kernel';
import type { Page } from 'playwright-core';
import { violationsIn, type WindowOptions } from '../support/browser.ts';
import { WorldStage } from '../support/stage.ts';
import type { Name } from '../support/world.ts';

const EMAIL = 'otto@elders.example';
const TITLE = 'Vijlen met de hand';
const says = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor();

/** Not what it was, or not in the hands it was for: a page says so, shows nothing of the work, and changes nothing. */
describe('a link that should open nothing', () => {
  const stage = new WorldStage({ mail: true });
  let otto: string;
  let work: string;
  let link: string;
  beforeAll(async () => {
    work = await stage.world.publishPdf('Vijlen.', TITLE);
    otto = await stage.world.nameOtto(EMAIL, work);
    await stage.world.ask([work]);
    link = await stage.linkFor(EMAIL);
  }, 120_000);

  /** All that a link could change. */
  const everything = () =>
    stage.world.app.sql(
      `SELECT (SELECT json_agg(c ORDER BY id) FROM consent.consent c) AS consents, (SELECT count(*) FROM consent.event) AS steps,
         (SELECT json_agg((id, used_at) ORDER BY id) FROM consent.answer_link) AS links`,
    );
  /** Opens it, and looks that nothing of the work is there and nothing is another than before. */
  const refused = async (path: string, title: string, options?: WindowOptions & { who?: Name }): Promise<Page> => {
    const before = await everything();
    const page = await stage.open(options?.who ?? 'anon', path, options);
    await says(page, title);
    expect(await page.getByText(TITLE).count()).toBe(0);
    expect(await page.getByRole('button', { name: /^(Ja|Nee|Yes|No)\b/ }).count()).toBe(0);
    expect(await violationsIn(page)).toEqual([]);
    expect(await everything()).toEqual(before);
    return page;
  };
  const tokenOf = (path: string) => new URLSearchParams(path.split('?')[1]).get('token') as string;
  const withToken = (token: string) => `/antwoord?${new URLSearchParams({ token })}`;

  it('because it is too old; a fresh one comes by mail', async () => {
    const { app } = stage.world;
    const token = await app.act((ctx) => app.get(AnswerLinks).mail({ ...ctx, now: new Date(ctx.now.getTime() - 31 * DAY) }, otto, 'answer'));
    await refused(withToken(token), 'This link is too old', { locale: 'en-GB' });
    const page = await refused(withToken(token), 'Deze link is te oud', { width: 360 });
    await page.getByText('Er is niets veranderd.').waitFor();
    await page.getByRole('button', { name: 'Mail mij een nieuwe link' }).click();
    await page.getByText('De nieuwe link is onderweg').waitFor();
    await page.goto(await stage.linkFor(EMAIL));
    await page.getByRole('heading', { name: TITLE }).waitFor();
  });

  it('because someone moved its end in the database, or changed a letter', async () => {
    const token = tokenOf(link);
    const [id, signature = ''] = token.split('.');
    const move = (by: string) => stage.world.app.sql(`UPDATE consent.answer_link SET expires_at = expires_at ${by} interval '40 days' WHERE id = $1`, [id]);
    for (const way of ['+', '-']) {
      await move(way);
      await refused(link, 'Deze link klopt niet');
      await move(way === '+' ? '-' : '+');
    }
    for (const wrong of [`${token}x`, `${id}.${signature.startsWith('A') ? 'B' : 'A'}${signature.slice(1)}`, `${otto}.${signature}`])
      await refused(withToken(wrong), 'Deze link klopt niet');
    await refused(`${withToken(token)}x`, 'This link is not right', { locale: 'en-GB' });
  });

  it('because it was passed on to someone who is signed in', async () => {
    const page = await refused(link, 'Deze link is voor iemand anders', { who: 'chris' });
    await page.getByText('Je bent ingelogd als chris').waitFor();
  });

  it('because it was answered with in another window meanwhile', async () => {
    const [quick, slow] = [await stage.open('anon', link), await stage.open('anon', link)];
    for (const page of [quick, slow]) await page.getByRole('heading', { name: TITLE }).waitFor();
    await quick.getByRole('button', { name: 'Ja, deel dit zo' }).first().click();
    await says(quick, 'Er wacht geen vraag meer op jou');
    expect(await stage.world.sees('chris', work)).toBe(true);
    const before = await everything();
    await slow.getByRole('button', { name: 'Nee, niet delen' }).first().click();
    await says(slow, 'Met deze link is al geantwoord');
    expect(await everything()).toEqual(before);
    await refused(link, 'Met deze link is al geantwoord');
    await refused(link.replace('/antwoord', `/antwoord/bewijs/${otto}`), 'Met deze link is al geantwoord');
  });

  it('because its maker began with it, and then passed it on', async () => {
    const { box, world } = stage;
    const second = await world.publishPdf('Tappen.', 'Tappen met de hand');
    await world.at.manon.ask('mutation ($id: ID!, $ids: [ID!]!) { updateMaterial(id: $id, input: { makerIds: $ids }) { id } }', { id: second, ids: [otto] });
    await world.ask([second]);
    const passedOn = await stage.linkFor(EMAIL);
    const own = await stage.open('anon', passedOn);
    await own.getByRole('heading', { name: 'Tappen met de hand' }).waitFor();
    const held = own.waitForResponse(async (response) => (await response.text().catch(() => '')).includes('"holdConsentLink":true'));
    await own.keyboard.press('PageDown');
    await held;

    const before = box.mails.length;
    const page = await refused(passedOn, 'Deze link is al in een andere browser gebruikt', { width: 360 });
    await page.getByRole('button', { name: 'Mail mij een nieuwe link' }).click();
    await page.getByText('De nieuwe link is onderweg').waitFor();
    await refused(passedOn, 'This link was used in another browser already', { locale: 'en-GB' });
    expect(await stage.linkFor(EMAIL)).not.toBe(passedOn); // to the mailbox, not to whoever asks
    expect(box.mails.length).toBe(before + 1);

    await own.reload();
    await own.getByRole('button', { name: 'Nee, niet delen' }).first().click();
    await says(own, 'Er wacht geen vraag meer op jou');
  });
});
