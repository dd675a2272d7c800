import { DAY } from '@deelgenoot/kernel';
import { Inject, Injectable } from '@nestjs/common';
import type { CookieOptions, Response } from 'express';
import { CONFIG, type Config } from '../config/config.ts';

/** A cookie with a secret: unreadable for scripts, sent to this site only. */
export abstract class SecretCookie {
  private readonly name: string;
  private readonly options: CookieOptions;

  /** @param lives how long a browser keeps it, in ms */
  constructor(
    name: string,
    { PUBLIC_URL }: Pick<Config, 'PUBLIC_URL'>,
    private readonly lives: number,
  ) {
    const secure = PUBLIC_URL.startsWith('https:');
    // The prefix makes browsers refuse it from other hosts and without TLS (RFC 6265bis, section 4.1.3.2).
    this.name = secure ? `__Host-${name}` : name;
    this.options = { httpOnly: true, sameSite: 'lax', secure, path: '/' };
  }

  /** The secret in a Cookie header, or null. Secrets are base64url, so nothing needs decoding. */
  read(header: string | undefined): string | null {
    const pair = header
      ?.split(';')
      .map((part) => part.trim())
      .find((part) => part.startsWith(`${this.name}=`));
    return pair?.slice(this.name.length + 1) || null;
  }

  set(res: Response, secret: string): void {
    res.cookie(this.name, secret, { ...this.options, maxAge: this.lives });
  }

  clear(res: Response): void {
    res.clearCookie(this.name, this.options);
  }
}

/** By which a browser is known again in which a mailed link was opened. It tells of nobody, and gives nothing without that link. */
@Injectable()
export class BrowserCookie extends SecretCookie {
  constructor(@Inject(CONFIG) config: Pick<Config, 'PUBLIC_URL'>) {
    super('deelgenoot-link', config, 30 * DAY);
  }
}
