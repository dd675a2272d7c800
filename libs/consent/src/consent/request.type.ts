import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('RequestFault')
export class RequestFaultType {
  @Field(() => ID) materialId: string;
  @Field(() => ID, { nullable: true }) personId: string | null;
  @Field(() => String) code: string;
  @Field(() => Date, { nullable: true }) at: Date | null;
}

@ObjectType('RequestReport')
export class RequestReportType {
  @Field(() => Int) requested: number;
  @Field(() => Int) grantedByRule: number;
  @Field(() => [RequestFaultType]) faults: RequestFaultType[];
}
