import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** How often something limited was tried, for all processes together; the columns are rate-limiter-flexible's. */
@Entity('attempt')
@Index('attempt_expire', ['expire'])
export class AttemptEntity {
  /** What is limited and for whom: `sign-in-address:203.0.113.7`. */
  @PrimaryColumn('varchar', { length: 255 }) key!: string;
  @Column('integer', { default: 0 }) points!: number;
  /** Milliseconds since 1970; rows that ended an hour ago are deleted. */
  @Column('bigint', { nullable: true }) expire!: string | null;
}
