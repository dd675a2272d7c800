import { DEFAULTS } from '@deelgenoot/kernel';
import { CONFIG, type Config, SecretCookie } from '@deelgenoot/platform';
import { Inject, Injectable } from '@nestjs/common';

/** The cookie of a session. */
@Injectable()
export class SessionCookie extends SecretCookie {
  constructor(@Inject(CONFIG) config: Pick<Config, 'PUBLIC_URL'>) {
    super('deelgenoot', config, DEFAULTS.sessionLives);
  }
}
