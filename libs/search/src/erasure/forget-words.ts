import { type ErasureChoice, type PersonalData, PersonalDataOwners, type PersonRow } from '@deelgenoot/identity';
import type { Ctx } from '@deelgenoot/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { analyse } from '../dutch/analyse.ts';
import { isKnown } from '../dutch/lexicon.ts';

/** A name that is no ordinary word is no longer one that mistyped words are mended to. The document itself goes as the person does. */
@Injectable()
export class ForgetWords implements PersonalData, OnModuleInit {
  readonly kind = 'search-word';
  readonly choices: readonly ErasureChoice[] = [];

  constructor(private readonly owners: PersonalDataOwners) {}

  onModuleInit(): void {
    this.owners.register(this);
  }

  /** Their own texts are indexed anew after this. Where others use such a word it is learned again when those are. */
  async forget(ctx: Ctx, { name, email, headline, askMeAbout }: PersonRow): Promise<void> {
    const words = analyse([name, email.split('@')[0], headline, ...askMeAbout].join('\n')).map(({ word }) => word);
    await ctx.db.query('DELETE FROM search.word WHERE word = ANY($1)', [words.filter((word) => !isKnown(word))]);
  }
}
