import { notFound } from '@deelgenoot/kernel';
import { CONFIG, type Config } from '@deelgenoot/platform';
import { Inject } from '@nestjs/common';
import { Field, ID, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { Mail } from './mail.ts';

@ObjectType('DemoMail')
export class DemoMailType {
  @Field(() => ID) id: string;
  @Field() to: string;
  @Field() subject: string;
  @Field() text: string;
  @Field(() => Date) sentAt: Date;
  @Field(() => [String]) links: string[];
}

/** The mailbox of everyone in the demo, where no mail leaves the machine. */
@Resolver(() => DemoMailType)
export class DemoMailResolver {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly mail: Mail,
  ) {}

  @Query(() => [DemoMailType])
  async demoMail(): Promise<DemoMailType[]> {
    if (!this.config.DEMO || this.config.SMTP_URL) throw notFound();
    return (await this.mail.stored()).map((mail) => ({ ...mail, sentAt: new Date(mail.sentAt), links: mail.text.match(/https?:\/\/\S+/g) ?? [] }));
  }
}
