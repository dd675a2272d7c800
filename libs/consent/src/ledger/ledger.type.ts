import { GraphQLJSON } from '@deelgenoot/platform';
import { Field, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('ConsentEvent')
export class ConsentEventType {
  @Field(() => Int) seq: number;
  @Field() type: string;
  @Field({ description: 'A name, `system`, or `erased` for someone who is no longer known.' }) actor: string;
  @Field(() => Date) at: Date;
  @Field() hash: string;
  @Field() previousHash: string;
  @Field(() => GraphQLJSON, { nullable: true }) details: object | null;
}

@ObjectType('LedgerVerification')
export class LedgerVerificationType {
  @Field() ok: boolean;
  @Field(() => Int) events: number;
  @Field(() => Int, { nullable: true }) firstBadSeq: number | null;
  @Field(() => Date, { nullable: true }) signedHeadAt: Date | null;
}
