import { invalid } from '@deelgenoot/kernel';
import { Context, type Ctx } from '@deelgenoot/platform';
import { Args, Field, ID, Int, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { type ConsentText, ConsentTexts } from './consent-texts.ts';

@ObjectType('ConsentText')
class ConsentTextType {
  @Field(() => ID) id: string;
  @Field(() => Int) version: number;
  @Field() language: string;
  @Field() sha256: string;
  @Field() body: string;
}

@Resolver(() => ConsentTextType)
export class ConsentTextResolver {
  constructor(private readonly texts: ConsentTexts) {}

  @Query(() => ConsentTextType, { description: 'What an author reads before they answer: `nl` or `en`.' })
  consentText(@Context() ctx: Ctx, @Args('language') language: string): Promise<ConsentText> {
    if (language !== 'nl' && language !== 'en') throw invalid('INVALID_INPUT', { field: 'language' });
    return this.texts.newest(ctx, language);
  }
}
