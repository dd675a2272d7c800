import { Limited } from '@deelgenoot/identity';
import { Context, type Ctx, GraphQLJSON } from '@deelgenoot/platform';
import { Args, ArgsType, Field, ID, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { AnswerByLink } from '../link/answer-by-link.ts';
import { MAX_TOKEN } from '../link/max-token.ts';
import type { Paper } from '../paper/paper.ts';
import { PaperType } from '../paper/paper.type.ts';
import { receiptDocument } from './receipt-document.ts';
import { receiptPaper } from './receipt-paper.ts';
import { Receipts } from './receipts.ts';

@ObjectType('ConsentReceipt')
class ConsentReceiptType {
  @Field(() => ID, { description: 'Of the consent. As files: `/receipts/<id>.pdf` and `.json`.' }) id: string;
  @Field(() => PaperType) paper: Paper;
  @Field(() => GraphQLJSON, { description: 'Fields of ISO/IEC TS 27560:2023 and Kantara Consent Receipt 1.1.' }) document: object;
}

@ArgsType()
class ReceiptArguments {
  @Field(() => ID) @IsUUID('all') consentId: string;
  @Field(() => String, { nullable: true, description: 'Of the link in a mail, for an author without an account.' })
  @IsOptional()
  @IsString()
  @MaxLength(MAX_TOKEN)
  token?: string | null;
}

@Resolver()
export class ReceiptResolver {
  constructor(
    private readonly receipts: Receipts,
    private readonly links: AnswerByLink,
  ) {}

  @Query(() => ConsentReceiptType, { description: 'The receipt of a consent, for its author only.' })
  @Limited('consentLink')
  async consentReceipt(@Context() ctx: Ctx, @Args() { consentId, token }: ReceiptArguments): Promise<ConsentReceiptType> {
    const receipt = await (token ? this.links.receipt(ctx, token, consentId) : this.receipts.of(ctx, consentId));
    return { id: consentId, paper: receiptPaper(receipt), document: receiptDocument(receipt) };
  }
}
