import type { Licence } from '@deelgenoot/kernel';
import { GraphQLJSON } from '@deelgenoot/platform';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Attribution, Scope, VersionPolicy } from '../terms/terms.ts';
import { AttributionEnum, ScopeType, VersionPolicyEnum } from '../terms/terms.type.ts';

@ObjectType('LedgerAgreement', {
  description:
    'What a step asked, agreed or permitted. Managers of the school read all, an author their own; co-authors read of each other what holds now; others nothing.',
})
export class LedgerAgreementType {
  @Field({ description: 'Whether it was only asked.' }) asked: boolean;
  @Field(() => ScopeType) scope: Scope;
  @Field(() => String, { nullable: true, description: 'Of an author; null when the school speaks, as the two below.' }) licence: Licence | null;
  @Field(() => AttributionEnum, { nullable: true }) attribution: Attribution | null;
  @Field(() => VersionPolicyEnum, { nullable: true }) versionPolicy: VersionPolicy | null;
  @Field(() => Date, { nullable: true }) until: Date | null;
  @Field({ description: 'Whether these words are the ones whose hash stands in the chain.' }) matches: boolean;
}

@ObjectType('ConsentEvent')
export class ConsentEventType {
  @Field(() => Int) seq: number;
  @Field() type: string;
  @Field({ description: 'A name, `system`, or `erased` for someone who is no longer known.' }) actor: string;
  @Field(() => Date) at: Date;
  @Field() hash: string;
  @Field() previousHash: string;
  @Field(() => GraphQLJSON, { nullable: true }) details: object | null;
  @Field(() => LedgerAgreementType, { nullable: true }) agreed: LedgerAgreementType | null;
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
