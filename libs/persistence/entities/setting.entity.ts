import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An office setting or a mark the program keeps about itself. */
@Entity('setting')
export class SettingEntity {
  @PrimaryColumn('text') key!: string;
  @Column('jsonb') value!: unknown;
  @Column('timestamptz') updatedAt!: Date;
}
