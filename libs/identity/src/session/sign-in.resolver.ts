import { Context, Http, type Ctx, type GraphqlContext } from '@deelgenoot/platform';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Limited } from '../limits/limited.ts';
import { MeType } from '../person/me.type.ts';
import type { PersonRow } from '../person/person.entity.ts';
import { TokenScope } from '../token/token-scope.ts';
import { DemoInfoType } from './session.type.ts';
import { SignIn } from './sign-in.service.ts';

@Resolver()
export class SignInResolver {
  constructor(private readonly service: SignIn) {}

  @Mutation(() => MeType)
  @Limited('signIn')
  @TokenScope('session')
  signIn(@Http() http: GraphqlContext, @Args('email') email: string, @Args('password') password: string): Promise<PersonRow> {
    return this.service.withPassword(http, email, password);
  }

  @Mutation(() => Boolean)
  @TokenScope('session')
  async signOut(@Http() http: GraphqlContext): Promise<boolean> {
    await this.service.out(http);
    return true;
  }

  @Mutation(() => MeType)
  @TokenScope('session')
  demoSignIn(@Http() http: GraphqlContext, @Args('key') key: string): Promise<PersonRow> {
    return this.service.asDemo(http, key);
  }

  @Query(() => DemoInfoType, { nullable: true })
  async demo(@Context() ctx: Ctx): Promise<DemoInfoType | null> {
    const accounts = await this.service.demoAccounts(ctx);
    return accounts && { accounts };
  }
}
