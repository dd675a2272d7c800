import { Limited } from '@deelgenoot/identity';
import { Context, type Ctx } from '@deelgenoot/platform';
import { Args, ArgsType, Field, Query, Resolver } from '@nestjs/graphql';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { AnswerByLink } from '../link/answer-by-link.ts';
import { MAX_TOKEN } from '../link/max-token.ts';
import type { Paper } from '../paper/paper.ts';
import { PaperType } from '../paper/paper.type.ts';
import { PersonLedger } from './person-ledger.ts';

@ArgsType()
class MyLedgerArguments {
  @Field(() => String, { nullable: true, description: 'Of a link that stops and changes what stands, for an author without an account.' })
  @IsOptional()
  @IsString()
  @MaxLength(MAX_TOKEN)
  token?: string | null;
}

@Resolver()
export class PersonLedgerResolver {
  constructor(
    private readonly ledger: PersonLedger,
    private readonly links: AnswerByLink,
  ) {}

  @Query(() => PaperType, { description: 'All that the ledger says of the viewer. With everything to check it: `/ledger/mine.json`.' })
  @Limited('consentLink')
  async myLedger(@Context() ctx: Ctx, @Args() { token }: MyLedgerArguments): Promise<Paper> {
    return this.ledger.paper(token ? await this.links.owner(ctx, token) : ctx);
  }
}
