import { Context, type Ctx } from '@deelgenoot/platform';
import { Args, ArgsType, Field, ID, Mutation, Resolver } from '@nestjs/graphql';
import { IsIn, IsString, IsUUID } from 'class-validator';
import { Limited } from '../limits/limited.ts';
import type { PersonRow } from '../person/person.entity.ts';
import { PersonType } from '../person/person.type.ts';
import { NameOutsider } from './name-outsider.service.ts';

@ArgsType()
class OutsiderArguments {
  @Field(() => ID) @IsUUID('all') schoolId: string;
  @Field() @IsString() name: string;
  @Field() @IsString() email: string;
  @Field({ defaultValue: 'nl', description: '`nl` or `en`: of the mails they get.' }) @IsIn(['nl', 'en']) locale: 'nl' | 'en';
}

@Resolver()
export class OutsiderResolver {
  constructor(private readonly outsiders: NameOutsider) {}

  @Mutation(() => PersonType, {
    description: 'A maker without an account, to be named beside a work. An address that the school knows gives the person it knows by it.',
  })
  @Limited('invite')
  nameOutsider(@Context() ctx: Ctx, @Args() { schoolId, ...outsider }: OutsiderArguments): Promise<PersonRow> {
    return this.outsiders.name(ctx, schoolId, outsider);
  }
}
