import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { People } from '@deelgenoot/identity';
import { CONFIG, type Config, type Ctx, Jobs, type Locale } from '@deelgenoot/platform';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Transporter } from 'nodemailer';
import { render, type MailData, type Template } from './templates.ts';

export const MAIL_JOB = 'mail.send';

/** A mail to a person, or to an address that is not (yet) theirs. */
export interface MailJob {
  readonly template: Template;
  readonly data: MailData;
  readonly personId?: string;
  readonly to?: string;
  readonly locale?: Locale;
}

/** A mail as it lies in the demo mailbox. */
export interface StoredMail {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly sentAt: string;
}

const SHOWN = 100;

/** Sends mail over SMTP, or without a server lays it in a folder that the demo mailbox shows. */
@Injectable()
export class Mail implements OnModuleInit {
  private smtp: Promise<Transporter> | undefined;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly jobs: Jobs,
    private readonly people: People,
  ) {}

  onModuleInit(): void {
    this.jobs.on<MailJob>(MAIL_JOB, (ctx, job) => this.send(ctx, job), { transaction: false });
  }

  private async send(ctx: Ctx, job: MailJob): Promise<void> {
    const [person] = job.personId ? await this.people.byIds(ctx, [job.personId]) : [];
    const to = job.to ?? (person?.erasedAt === null ? person.email : undefined);
    if (!to) return; // the person is gone; nobody to tell
    const { subject, text } = render(
      job.template,
      job.locale ?? ((person?.locale ?? 'nl') as Locale),
      { name: person?.name, ...job.data },
      this.config.PUBLIC_URL,
    );
    if (this.config.SMTP_URL) await (await this.transporter(this.config.SMTP_URL)).sendMail({ from: this.config.MAIL_FROM, to, subject, text });
    else await this.store({ id: randomUUID(), to, subject, text, sentAt: new Date().toISOString() });
  }

  /** Loaded by who sends mail: the API never does. */
  private transporter(url: string): Promise<Transporter> {
    return (this.smtp ??= import('nodemailer').then(({ createTransport }) => createTransport(url)));
  }

  private async store(mail: StoredMail): Promise<void> {
    await mkdir(this.config.MAIL_DIR, { recursive: true });
    const path = join(this.config.MAIL_DIR, `${mail.sentAt.replace(/\W/g, '')}-${mail.id}.json`);
    await writeFile(`${path}.part`, JSON.stringify(mail), { mode: 0o600 });
    await rename(`${path}.part`, path);
  }

  /** The newest mails of the demo mailbox, newest first. Only the demo shows them to anyone. */
  async stored(): Promise<StoredMail[]> {
    const names = await readdir(this.config.MAIL_DIR).catch(() => []);
    const newest = names
      .filter((name) => name.endsWith('.json'))
      .sort()
      .slice(-SHOWN)
      .toReversed();
    return Promise.all(newest.map(async (name) => JSON.parse(await readFile(join(this.config.MAIL_DIR, name), 'utf8')) as StoredMail));
  }
}
