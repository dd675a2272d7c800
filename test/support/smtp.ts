import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A mail as the server took it: the envelope, and the whole message. */
export interface ReceivedMail {
  readonly from: string;
  readonly to: string[];
  readonly message: string;
}

/** The readable text of a message whose lines may be quoted-printable. */
export function textOf(message: string): string {
  const [head = '', ...body] = message.split('\r\n\r\n');
  const text = body.join('\r\n\r\n');
  if (!/quoted-printable/i.test(head)) return text;
  const bytes = text.replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

/** A real mail server on a free port of this machine that keeps what it gets. */
export class MailServer {
  readonly mails: ReceivedMail[] = [];
  /** Say no to the next mails, as a full or busy server does. */
  busy = false;

  private constructor(private readonly server: SMTPServer) {}

  static async start(): Promise<MailServer> {
    const holder: { mail?: MailServer } = {};
    const server = new SMTPServer({
      authOptional: true,
      hideSTARTTLS: true,
      onData: (stream, session, done) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          const mail = holder.mail as MailServer;
          if (mail.busy) return done(Object.assign(new Error('come back later'), { responseCode: 451 }));
          const { mailFrom, rcptTo } = session.envelope;
          mail.mails.push({
            from: mailFrom ? mailFrom.address : '',
            to: rcptTo.map(({ address }) => address),
            message: Buffer.concat(chunks).toString('utf8'),
          });
          done();
        });
      },
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    return (holder.mail = new MailServer(server));
  }

  get url(): string {
    return `smtp://127.0.0.1:${(this.server.server.address() as AddressInfo).port}`;
  }

  /** The texts of what came for this address, oldest first. */
  textsFor(address: string): string[] {
    return this.mails.filter(({ to }) => to.includes(address)).map(({ message }) => textOf(message));
  }

  /** The link in the newest mail to this address. @throws Error when there is none */
  linkFor(address: string): URL {
    const link = /https?:\/\/\S+/.exec(this.textsFor(address).at(-1) ?? '')?.[0];
    if (!link) throw new Error(`no mail with a link for ${address}`);
    return new URL(link);
  }

  stop(): Promise<void> {
    return new Promise((stopped) => this.server.close(stopped));
  }
}
