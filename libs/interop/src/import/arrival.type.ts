import { SchoolType } from '@deelgenoot/identity';
import { connectionOf, GraphQLJSON } from '@deelgenoot/platform';
import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';

export enum ArrivalStateEnum {
  CHECKING = 'checking',
  CHECKED = 'checked',
  RUNNING = 'running',
  DONE = 'done',
  REFUSED = 'refused',
  CANCELLED = 'cancelled',
}
registerEnumType(ArrivalStateEnum, { name: 'AcademyImportState' });

@ObjectType('AcademyImportLine')
export class ArrivalLineType {
  @Field({ description: 'work, person or school' }) kind: string;
  @Field() name: string;
  @Field({ description: 'new, known (the same is here), differs (is here, and stays as it is), unknown (a school that is not here), in (went in)' })
  verdict: string;
  @Field(() => Int) position: number;
}

@ObjectType('AcademyImportCount')
export class ArrivalCountType {
  @Field() kind: string;
  @Field() verdict: string;
  @Field(() => Int) n: number;
}

@ObjectType('AcademyImport', { description: 'An academy that comes in from another system.' })
export class ArrivalType {
  @Field(() => ID) id: string;
  @Field(() => ArrivalStateEnum) state: ArrivalStateEnum;
  @Field(() => String, { nullable: true, description: 'Why it was refused.' }) code: string | null;
  @Field(() => GraphQLJSON, { nullable: true }) details: object | null;
  @Field(() => String, { nullable: true, description: 'The name of the school over there.' }) name: string | null;
  @Field(() => SchoolType, { nullable: true, description: 'The school here.' }) school?: SchoolType | null;
  @Field(() => String, { nullable: true, description: 'Fingerprint of the system that signed it; to be compared.' }) key: string | null;
  @Field(() => Date, { nullable: true }) madeAt: Date | null;
  @Field({ description: 'Checked, and everything in it is here already: there is nothing to let in.' }) nothingNew: boolean;
  @Field(() => Int) done: number;
  @Field(() => Int) total: number;
  @Field(() => Date) createdAt: Date;
  @Field(() => [ArrivalCountType]) counts?: ArrivalCountType[];
  institutionId: string | null;
}

export const ArrivalLineConnection = connectionOf(ArrivalLineType, 'AcademyImportLine');
