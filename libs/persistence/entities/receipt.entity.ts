import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A provider's delivery receipt, kept raw and once. */
@Entity('receipt')
@Index('receipt_key', ['provider', 'providerRef', 'status'], { unique: true })
@Index('receipt_notification', ['notificationId'])
export class ReceiptEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') notificationId!: string;
  @Column('text') provider!: string;
  @Column('text') providerRef!: string;
  @Column('text') status!: 'delivered' | 'failed';
  @Column('text') raw!: string;
  @Column('timestamptz') receivedAt!: Date;
}
