import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';

export enum ExportStateEnum {
  RUNNING = 'running',
  DONE = 'done',
  CANCELLED = 'cancelled',
  FAILED = 'failed',
  EXPIRED = 'expired',
}
registerEnumType(ExportStateEnum, { name: 'ExportState' });

@ObjectType('ExportCounts')
export class ExportCountsType {
  @Field(() => Int) works: number;
  @Field(() => Int) versions: number;
  @Field(() => Int) files: number;
  @Field(() => Int) people: number;
  @Field(() => Int) consents: number;
  @Field(() => Int) events: number;
}

@ObjectType('AcademyExport', { description: 'All that a school has here, as one zip.' })
export class ExportType {
  @Field(() => ID) id: string;
  @Field(() => ExportStateEnum) state: ExportStateEnum;
  @Field(() => Int) done: number;
  @Field(() => Int) total: number;
  @Field(() => ExportCountsType, { nullable: true }) counts: ExportCountsType | null;
  @Field(() => Float, { nullable: true, description: 'Bytes.' }) size: number | null;
  @Field(() => String, { nullable: true, description: 'Why it failed.' }) code: string | null;
  @Field(() => Date) createdAt: Date;
  @Field(() => Date, { nullable: true, description: 'The instant of everything in it.' }) madeAt: Date | null;
  @Field(() => Date, { nullable: true }) expiresAt: Date | null;
  @Field(() => String, { nullable: true, description: 'Where the zip is, while it can be had.' }) url: string | null;
  schoolName?: string;
}
