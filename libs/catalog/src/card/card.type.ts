import { ConsentType } from '@deelgenoot/consent';
import { PersonType, SchoolType } from '@deelgenoot/identity';
import { connectionOf } from '@deelgenoot/platform';
import { Field, ID, ObjectType } from '@nestjs/graphql';
import { MaterialType } from '../material/material.type.ts';
import type { AccessRequestRow } from './access-requests.ts';
import type { CardRow } from './card.repository.ts';

@ObjectType('Card', { description: 'That a work is there, and nothing more: it is not shared with the viewer.' })
export class CardType {
  @Field(() => ID) id: string;
  @Field() title: string;
  @Field(() => [String]) domains: string[];
  @Field(() => SchoolType) school?: object;
  @Field({ description: 'The viewer asked for it.' }) asked: boolean;
  // Not in the API: where the school is loaded from.
  institutionId: string;
}

/** Only what a card tells: the id of the work stays here. */
export const cardFace = ({ id, title, domains, asked, institutionId }: CardRow): CardType => ({ id, title, domains, asked, institutionId });

export const CardConnection = connectionOf(CardType, 'Card');

@ObjectType('AccessRequest', { description: 'A colleague of another school would like to see a work; for the managers of its school.' })
export class AccessRequestType {
  @Field(() => ID) id: string;
  @Field(() => String, { nullable: true, description: 'In their own words, why.' }) word: string | null;
  @Field(() => Date) at: Date;
  @Field(() => Date, { nullable: true, description: 'When it was put to the makers.' }) sentAt: Date | null;
  @Field(() => Date, { nullable: true, description: 'From when the school of who asked sees it.' }) givenAt: Date | null;
  @Field(() => Date, { nullable: true, description: 'When it turned out that this school does not see it.' }) endedAt: Date | null;
  @Field(() => [ConsentType], { description: 'Questions to its makers that are open.' }) questions?: object[];
  @Field({ description: 'Whether a maker can be asked now: not while each has an open question, nor in the quiet time after a no.' }) askable?: boolean;
  @Field(() => PersonType, { nullable: true }) person?: object | null;
  @Field(() => SchoolType) school?: object;
  @Field(() => MaterialType) material?: object;
  request: AccessRequestRow;
}
