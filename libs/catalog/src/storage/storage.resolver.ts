import { Audited, Schools, SchoolType } from '@deelgenoot/identity';
import { notFound } from '@deelgenoot/kernel';
import { Context, type Ctx } from '@deelgenoot/platform';
import { Args, ArgsType, Field, Float, ID, Mutation, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { IsNumber, IsOptional, IsUUID } from 'class-validator';
import { SchoolStorage } from './school-storage.ts';
import { maySeeStorage } from './storage.policy.ts';

@ObjectType('SchoolStorage', { description: 'Room for files, in bytes.' })
export class SchoolStorageType {
  @Field(() => Float, { description: 'A file that stands in several works counts once.' }) used: number;
  @Field(() => Float) max: number;
}

@ArgsType()
class StorageArguments {
  @Field(() => ID) @IsUUID('all') schoolId: string;
  @Field(() => Float, { nullable: true, description: 'Absent: what any school may.' }) @IsOptional() @IsNumber() maxBytes?: number | null;
}

@Resolver(() => SchoolType)
export class SchoolStorageResolver {
  constructor(
    private readonly storage: SchoolStorage,
    private readonly schools: Schools,
  ) {}

  @ResolveField(() => SchoolStorageType, { name: 'storage', nullable: true, description: 'For its managers and administrators.' })
  async room(@Context() ctx: Ctx, @Parent() { id }: SchoolType): Promise<SchoolStorageType | null> {
    return maySeeStorage(ctx.viewer, id) ? this.storage.of(ctx, id) : null;
  }

  @Mutation(() => SchoolType, { description: 'How much a school may store; for administrators.' })
  @Audited((_: unknown, school: SchoolType) => school.name)
  async setSchoolStorage(@Context() ctx: Ctx, @Args() { schoolId, maxBytes }: StorageArguments): Promise<object> {
    await this.storage.setMax(ctx, schoolId, maxBytes ?? null);
    const school = await this.schools.load(ctx, schoolId);
    if (!school) throw notFound();
    return school;
  }
}
