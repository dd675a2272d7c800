import { NotificationRow } from './notification/notification.entity.ts';

export const notificationsEntities = [NotificationRow];
export { Mail, MAIL_JOB, type MailJob } from './mail/mail.ts';
export type { MailData, Template } from './mail/templates.ts';
export { notificationsMigrations } from './migrations/notifications-1700000000500.migration.ts';
export { type News, Notifications } from './notification/notifications.ts';
export { NotificationsModule } from './notifications.module.ts';
