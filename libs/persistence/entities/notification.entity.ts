import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { TogetherWords } from '../../domain/notification/bundle.ts';
import type { NotificationChannel, NotificationState } from '../../domain/notification/notification.ts';

/** One outgoing message to one person on one channel; the row owns its fate, the queue only one provider call. */
@Entity('notification')
@Index('notification_key', ['key'], { unique: true })
@Index('notification_case', ['caseId'])
@Index('notification_queued', ['caseId'], { where: "state = 'queued'" })
@Index('notification_due', ['notBefore'], { where: "state in ('queued','unknown')" })
@Index('notification_awaiting', ['acceptedAt'], { where: "state = 'accepted' and channel = 'sms'" })
@Index('notification_sending', ['leaseUntil'], { where: "state = 'sending'" })
@Index('notification_bundle', ['bundle', 'personId', 'channel'], { where: "bundle is not null and state = 'queued'" })
@Index('notification_carried', ['carrierId'], { where: 'carrier_id is not null' })
@Index('notification_ref', ['provider', 'providerRef'])
export class NotificationEntity {
  @PrimaryColumn('uuid') id!: string;
  /** `<caseId>:<stepKey>:<effect>:<personId>:<channel>`. */
  @Column('text') key!: string;
  @Column('uuid', { nullable: true }) caseId!: string | null;
  @Column('text', { nullable: true }) stepKey!: string | null;
  @Column('uuid', { nullable: true }) personId!: string | null;
  @Column('uuid', { nullable: true }) unitId!: string | null;
  @Column('text') template!: string;
  @Column('text') channel!: NotificationChannel;
  @Column('text') address!: string;
  @Column('text', { nullable: true }) subject!: string | null;
  /** Rendered words; `{{link}}` stands for the recipient's link, which is written only when sent. */
  @Column('text') body!: string;
  @Column('text') bodyHash!: string;
  @Column('uuid', { nullable: true }) accessCodeId!: string | null;
  /** Still sent after the case has closed (the closing note itself). */
  @Column('boolean', { default: false }) outlivesCase!: boolean;
  /** Messages of one change; a row that has one waits to be gathered with the others (ADR 14). */
  @Column('text', { nullable: true }) bundle!: string | null;
  @Column('jsonb', { nullable: true }) together!: TogetherWords | null;
  /** The message that took this one's words along. */
  @Column('uuid', { nullable: true }) carrierId!: string | null;
  @Column('text') state!: NotificationState;
  @Column('timestamptz') notBefore!: Date;
  @Column('integer', { default: 0 }) attempts!: number;
  @Column('timestamptz', { nullable: true }) leaseUntil!: Date | null;
  @Column('text', { nullable: true }) provider!: string | null;
  @Column('text', { nullable: true }) providerRef!: string | null;
  /** The provider has not seen the last try yet, which may still be on its way: sending again makes a possible duplicate. */
  @Column('boolean', { default: false }) mayHaveArrived!: boolean;
  @Column('boolean', { default: false }) possibleDuplicate!: boolean;
  @Column('text', { nullable: true }) failure!: string | null;
  @Column('timestamptz') createdAt!: Date;
  @Column('timestamptz', { nullable: true }) acceptedAt!: Date | null;
  @Column('timestamptz', { nullable: true }) settledAt!: Date | null;
}
