import { type Ctx, kept, type Locale } from '@deelgenoot/platform';
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
      kept('SELECT id, version, language, sha256, body FROM consent.consent_text WHERE language = $1 ORDER BY version DESC LIMIT 1'),
      [language],
    );
    if (!text) throw new Error(`there is no consent text in ${language}`); // a migration brings it
    return text;
  }

  async all(ctx: Ctx): Promise<ConsentText[]> {
    return ctx.db.query('SELECT id, version, language, sha256, body FROM consent.consent_text ORDER BY version, language');
  }

  /** A text by what the ledger says of it; null when it is none of ours. */
  async bySha256(ctx: Ctx, sha256: string | null): Promise<ConsentText | null> {
    const [text] = await ctx.db.query<ConsentText[]>('SELECT id, version, language, sha256, body FROM consent.consent_text WHERE sha256 = $1', [sha256]);
    return text ?? null;
  }

  /** One version of the text; the newest when there never was such a one. */
  async ofVersion(ctx: Ctx, version: number, language: Locale): Promise<ConsentText> {
    const [text] = await ctx.db.query<ConsentText[]>(
      'SELECT id, version, language, sha256, body FROM consent.consent_text WHERE version = $1 AND language = $2',
      [version, language],
    );
    return text ?? this.newest(ctx, language);
  }
}
