import type { Ctx, Locale } from '@deelgenoot/platform';
import { Injectable } from '@nestjs/common';

/** What an author reads before they answer. Never changes; a better text is a new version. */
export interface ConsentText {
  readonly id: string;
  readonly version: number;
  readonly language: Locale;
  readonly sha256: string;
  readonly body: string;
}

@Injectable()
export class ConsentTexts {
  /** The text that counts now. */
  async newest(ctx: Ctx, language: Locale): Promise<ConsentText> {
    const [text] = await ctx.db.query<ConsentText[]>(
      'SELECT id, version, language, sha256, body FROM consent.consent_text WHERE language = $1 ORDER BY version DESC LIMIT 1',
      [language],
    );
    if (!text) throw new Error(`there is no consent text in ${language}`); // a migration brings it
    return text;
  }
}
