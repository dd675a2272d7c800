import { SearchHitType } from '@deelgenoot/search';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { ContributionType } from './contribution.type.ts';

const KINDS = new Set(['tip', 'review', 'question']);

@Resolver(() => SearchHitType)
export class ContributionHitResolver {
  @ResolveField(() => ContributionType, { nullable: true })
  contribution(@Parent() hit: SearchHitType): object | null {
    return KINDS.has(hit.kind) ? hit.loaded : null;
  }
}
