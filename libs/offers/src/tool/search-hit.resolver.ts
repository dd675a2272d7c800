import { SearchHitType } from '@deelgenoot/search';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { TOOL } from './tool.loader.ts';
import { ToolType } from './tool.type.ts';

@Resolver(() => SearchHitType)
export class ToolHitResolver {
  @ResolveField(() => ToolType, { nullable: true })
  tool(@Parent() hit: SearchHitType): object | null {
    return hit.kind === TOOL ? hit.loaded : null;
  }
}
