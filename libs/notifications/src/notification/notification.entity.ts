import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'notifications', name: 'notification' })
export class NotificationRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'person_id' }) personId: string;
  @Column('text') kind: string;
  @Column('text') title: string;
  @Column('text') url: string;
  @Column('text') key: string;
  @Column('jsonb', { nullable: true }) details: object | null;
  @Column('timestamptz') at: Date;
  @Column('timestamptz', { name: 'seen_at', nullable: true }) seenAt: Date | null;
  @Column('timestamptz', { name: 'done_at', nullable: true }) doneAt: Date | null;
}
