import { IdentityModule } from '@deelgenoot/identity';
import { Module } from '@nestjs/common';
import { ForgetPerson } from './erasure/forget-person.ts';
import { DemoMailResolver } from './mail/demo-mail.resolver.ts';
import { Mail } from './mail/mail.ts';
import { Notifications } from './notification/notifications.ts';
import { WaitingResolver } from './notification/waiting.resolver.ts';

/** What waits for people, and the mail that tells them. */
@Module({
  imports: [IdentityModule],
  providers: [Notifications, ForgetPerson, WaitingResolver, Mail, DemoMailResolver],
  exports: [Notifications, Mail],
})
export class NotificationsModule {}
