import { Context, Http, type Ctx, type GraphqlContext, type Locale } from '@deelgenoot/platform';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Limited } from '../limits/limited.ts';
import { MeType } from '../person/me.type.ts';
import type { PersonRow } from '../person/person.entity.ts';
import { TokenScope } from '../token/token-scope.ts';
import { EmailChange } from './email-change.service.ts';
import { PasswordChange } from './password-change.service.ts';
import { SignUp } from './sign-up.service.ts';

/** One's account: into being, its password, its address. Never by API token. */
@Resolver()
@TokenScope('session')
export class AccountResolver {
  constructor(
    private readonly signingUp: SignUp,
    private readonly passwordChange: PasswordChange,
    private readonly emailChange: EmailChange,
  ) {}

  @Mutation(() => Boolean, { description: 'Always true: whether an address is known is not told. A mail with a link follows.' })
  @Limited('mail')
  async signUp(
    @Context() ctx: Ctx,
    @Args('email') email: string,
    @Args('name') name: string,
    @Args('password') password: string,
    @Args('locale', { type: () => String, nullable: true }) locale: string | null,
  ): Promise<boolean> {
    const chosen: Locale = locale === 'nl' || locale === 'en' ? locale : ctx.locale;
    await this.signingUp.request(ctx, { email, name, password, locale: chosen });
    return true;
  }

  @Mutation(() => MeType, { description: 'Follows the link of a sign-up, with the password that was chosen then.' })
  @Limited('link')
  verifyEmail(@Http() http: GraphqlContext, @Args('token') token: string, @Args('password') password: string): Promise<PersonRow> {
    return this.signingUp.verify(http, token, password);
  }

  @Mutation(() => Boolean)
  @Limited('mail')
  async requestPasswordReset(@Context() ctx: Ctx, @Args('email') email: string): Promise<boolean> {
    await this.passwordChange.request(ctx, email);
    return true;
  }

  @Mutation(() => Boolean)
  @Limited('link')
  async resetPassword(@Http() http: GraphqlContext, @Args('token') token: string, @Args('password') password: string): Promise<boolean> {
    await this.passwordChange.byLink(http, token, password);
    return true;
  }

  @Mutation(() => Boolean)
  @Limited('password')
  async changePassword(@Http() http: GraphqlContext, @Args('current') current: string, @Args('next') next: string): Promise<boolean> {
    await this.passwordChange.byPassword(http, current, next);
    return true;
  }

  @Mutation(() => Boolean)
  @Limited('password')
  async requestEmailChange(@Context() ctx: Ctx, @Args('email') email: string, @Args('password') password: string): Promise<boolean> {
    await this.emailChange.request(ctx, email, password);
    return true;
  }

  @Mutation(() => Boolean)
  @Limited('link')
  async confirmEmailChange(@Http() http: GraphqlContext, @Args('token') token: string): Promise<boolean> {
    await this.emailChange.confirm(http, token);
    return true;
  }
}
