import { DEFAULTS } from '@deelgenoot/kernel';
import { CONFIG, type Config } from '@deelgenoot/platform';
import { Inject, Injectable } from '@nestjs/common';
import type { CookieOptions, Response } from 'express';

/** The cookie of a session: unreadable for scripts, sent to this site only. */
@Injectable()
export class SessionCookie {
  private readonly name: string;
  private readonly options: CookieOptions;

  constructor(@Inject(CONFIG) config: Pick<Config, 'PUBLIC_URL'>) {
    const secure = config.PUBLIC_URL.startsWith('https:');
    // The prefix makes browsers refuse it from other hosts and without TLS (RFC 6265bis, section 4.1.3.2).
    this.name = secure ? '__Host-deelgenoot' : 'deelgenoot';
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
    res.cookie(this.name, secret, { ...this.options, maxAge: DEFAULTS.sessionLives });
  }

  clear(res: Response): void {
    res.clearCookie(this.name, this.options);
  }
}
