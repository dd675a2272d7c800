import { MAIL_JOB, type MailJob } from '@deelgenoot/notifications';
import { Jobs } from '@deelgenoot/platform';
import pg from 'pg';
import { MailServer, textOf } from '../support/smtp.ts';
import { World } from '../support/world.ts';

/** The queue waits longer after each failure; as its owner we need not. */
async function retryNow(databaseUrl: string): Promise<void> {
  const owner = new pg.Client({ connectionString: databaseUrl });
  await owner.connect();
  await owner.query('UPDATE graphile_worker._private_jobs SET run_at = now(), last_error = NULL');
  await owner.end();
}
const headOf = (message: string): string => message.split('\r\n\r\n')[0] ?? '';

describe('mail over SMTP', () => {
  let server: MailServer;
  let world: World;

  beforeAll(async () => {
    server = await MailServer.start();
    world = await World.open({ SMTP_URL: server.url, MAIL_FROM: 'Deelgenoot <post@deelgenoot.example>', PUBLIC_URL: 'https://deelgenoot.example' });
  });
  afterAll(async () => {
    await world?.stop();
    await server?.stop();
  });
  beforeEach(() => {
    server.mails.length = 0;
    server.busy = false;
  });

  const send = (job: MailJob) => world.app.act((ctx) => world.app.get(Jobs).add(ctx, MAIL_JOB, job));

  it('asks an author for consent once, with the works named and one link to where they answer', async () => {
    const id = await world.publishPdf('Een rubriek voor het gesprek', 'Ruggespraak bij het examen');
    server.mails.length = 0;
    await world.ask([id]);
    await world.app.drainOutbox();
    expect(server.mails.map(({ to }) => to)).toEqual([['anna@school.example']]);
    const [mail] = server.mails;
    const text = textOf(mail?.message ?? '');
    expect(mail?.from).toBe('post@deelgenoot.example');
    expect(text).toContain('Ruggespraak bij het examen');
    expect(text.match(/https?:\/\/\S+/g)).toEqual(['https://deelgenoot.example/toestemming']);
  });

  it('keeps a mail while the server is busy, and sends it once when it is not', async () => {
    server.busy = true;
    await send({ template: 'reset-password', to: 'bram@school.example', locale: 'nl', data: { token: 'abc' } });
    await expect(world.app.drainOutbox()).rejects.toThrow(/mail\.send/);
    expect(server.mails).toEqual([]);
    server.busy = false;
    await retryNow(world.app.databaseUrl);
    await world.app.drainOutbox();
    expect(server.mails).toHaveLength(1);
    expect(textOf(server.mails[0]?.message ?? '')).toContain('https://deelgenoot.example/wachtwoord?token=abc');
    await world.app.drainOutbox();
    expect(server.mails).toHaveLength(1);
  });

  it('lets no text become a header or a second recipient', async () => {
    await send({
      template: 'news',
      to: 'anna@school.example',
      locale: 'nl',
      data: { title: 'Nieuws\r\nBcc: iedereen@elders.example\r\n\r\n<script>', name: 'Anna\r\nX-Kop: ja' },
    });
    await world.app.drainOutbox();
    expect(server.mails.map(({ to }) => to)).toEqual([['anna@school.example']]);
    const head = headOf(server.mails[0]?.message ?? '');
    expect(head).not.toMatch(/^(bcc|x-kop):/im);
    expect(head).toMatch(/^content-type: text\/plain/im);
  });

  it('speaks the language of its reader', async () => {
    await world.app.sql("UPDATE identity.person SET locale = 'en' WHERE id = $1", [world.people.bram]);
    await send({ template: 'consent-reminder', personId: world.people.bram, data: { titles: ['Oral exams'] } });
    await world.app.drainOutbox();
    expect(textOf(server.mails[0]?.message ?? '')).toContain('Hello bram');
  });
});
