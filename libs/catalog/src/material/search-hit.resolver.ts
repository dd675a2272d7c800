import { SearchHitType } from '@deelgenoot/search';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { MaterialType } from './material.type.ts';
import { MATERIAL } from './stamp-materials.ts';

@Resolver(() => SearchHitType)
export class MaterialHitResolver {
  /** The work that was found; search loaded it through the indexer, as the viewer. */
  @ResolveField(() => MaterialType, { nullable: true })
  material(@Parent() hit: SearchHitType): object | null {
    return hit.kind === MATERIAL ? hit.loaded : null;
  }
}
