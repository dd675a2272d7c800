import { PersonType, SchoolType } from '@deelgenoot/identity';
import { Context, type Ctx, PageArguments } from '@deelgenoot/platform';
import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { PERSON, SCHOOL } from '../identity-documents.ts';
import { SearchService } from './search.service.ts';
import { SearchHitType, SearchInput, SearchResultType, SuggestionType } from './search.type.ts';
import { Suggestions } from './suggestions.ts';

@Resolver(() => SearchResultType)
export class SearchResolver {
  constructor(
    private readonly searches: SearchService,
    private readonly suggestions: Suggestions,
  ) {}

  @Query(() => SearchResultType)
  search(@Context() ctx: Ctx, @Args('input') input: SearchInput, @Args() page: PageArguments): Promise<SearchResultType> {
    return this.searches.search(ctx, input, page);
  }

  @Query(() => [SuggestionType])
  suggest(@Context() ctx: Ctx, @Args('text') text: string): Promise<SuggestionType[]> {
    return this.suggestions.suggest(ctx, text);
  }
}

/** The things found that search knows itself; other rooms add theirs. */
@Resolver(() => SearchHitType)
export class SearchHitResolver {
  @ResolveField(() => PersonType, { nullable: true })
  person(@Parent() hit: SearchHitType): object | null {
    return hit.kind === PERSON ? hit.loaded : null;
  }

  @ResolveField(() => SchoolType, { nullable: true })
  school(@Parent() hit: SearchHitType): object | null {
    return hit.kind === SCHOOL ? hit.loaded : null;
  }
}
