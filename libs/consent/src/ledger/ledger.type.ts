import { GraphQLJSON } from '@deelgenoot/platform';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

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

@ObjectType('LedgerRecordFault', { description: 'A record that says something else than the ledger says of it.' })
class LedgerRecordFaultType {
  @Field({ description: 'consent, clearance, contribution, roster or consent-text' }) kind: string;
  @Field(() => ID) id: string;
  @Field({ description: 'What does not fit; `id` when the ledger and the records do not both know it.' }) field: string;
  @Field(() => Int, { nullable: true, description: 'The step that last told of it.' }) seq: number | null;
}

@ObjectType('LedgerVerification')
export class LedgerVerificationType {
  @Field({ description: 'Whether every step is what it was, and makers, answers and permissions are what the steps say.' }) ok: boolean;
  @Field(() => Int) events: number;
  @Field(() => Int, { nullable: true }) firstBadSeq: number | null;
  @Field(() => LedgerRecordFaultType, { nullable: true, description: 'The first record that does not fit the steps.' }) record: object | null;
  @Field(() => Date, { nullable: true }) signedHeadAt: Date | null;
}
