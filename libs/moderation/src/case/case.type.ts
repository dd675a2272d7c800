import { PersonType, SchoolType } from '@deelgenoot/identity';
import { connectionOf } from '@deelgenoot/platform';
import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { StatementType } from '../statement/statement.type.ts';

export enum CaseState {
  OPEN = 'open',
  DECIDED = 'decided',
}
registerEnumType(CaseState, { name: 'CaseState' });

@ObjectType('Notice', { description: 'Why someone asks for a look. Who it was stays with the moderators, and is not in the API.' })
export class NoticeType {
  @Field(() => ID) id: string;
  @Field() reason: string;
  @Field(() => String, { nullable: true }) explanation: string | null;
  @Field(() => Date) at: Date;
}

@ObjectType('CaseAbilities')
export class CaseAbilitiesType {
  @Field() hide: boolean;
  @Field() dismiss: boolean;
  @Field() restore: boolean;
  @Field({ description: 'Judge who made it and whose answers count: for moderators of the platform, about works.' }) makers: boolean;
}

@ObjectType('CaseEvent', { description: 'What a moderator did in a case.' })
export class CaseEventType {
  @Field(() => ID) id: string;
  @Field({ description: 'hide, restore, lock, unlock, dismiss, remove-maker or revoke' }) act: string;
  @Field(() => PersonType, { nullable: true }) actor?: object | null;
  @Field(() => String, { nullable: true, description: 'Why nothing was done, or why it was taken back.' }) reason: string | null;
  @Field(() => Date) at: Date;
  actorId: string;
}

@ObjectType('ModerationCase')
export class CaseType {
  @Field(() => ID) id: string;
  @Field() subjectKind: string;
  @Field(() => ID) subjectId: string;
  @Field(() => CaseState) state: CaseState;
  @Field() title: string;
  @Field(() => String, { nullable: true }) text: string | null;
  @Field() url: string;
  @Field(() => PersonType, { nullable: true }) author?: object | null;
  @Field(() => SchoolType, { nullable: true }) school?: object | null;
  @Field(() => [NoticeType]) notices?: NoticeType[];
  @Field(() => [CaseEventType], { description: 'Oldest first.' }) log?: CaseEventType[];
  @Field(() => StatementType, { nullable: true }) statement: StatementType | null;
  @Field(() => Date) openedAt: Date;
  @Field(() => Date, { nullable: true }) decidedAt: Date | null;
  @Field(() => CaseAbilitiesType) viewerCan: CaseAbilitiesType;
  authorId: string | null;
  institutionId: string | null;
}

export const CaseConnection = connectionOf(CaseType, 'Case');
