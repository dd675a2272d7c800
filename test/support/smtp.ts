import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A mail as the server took it: the envelope, and the whole message. */
export interface ReceivedMail {
  readonly from: string;
  readonly to: string[];
  readonly message: string;
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

  stop(): Promise<void> {
    return new Promise((stopped) => this.server.close(stopped));
  }
}
